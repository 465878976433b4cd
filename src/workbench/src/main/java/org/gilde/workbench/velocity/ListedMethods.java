package org.gilde.workbench.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets templates call listed methods only, and marks what {@code @HtmlSafe} methods return as HTML. Velocity makes it by
 * its public constructor and finds the list among the engine's application attributes.
 */
public final class ListedMethods extends UberspectImpl {

    private static final Logger LOG = LoggerFactory.getLogger(ListedMethods.class);

    private @Nullable MethodList list;

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        super.setRuntimeServices(services);
        list = (MethodList) services.getApplicationAttribute(MethodList.class);
    }

    @Override
    public @Nullable VelMethod getMethod(Object target, String name, Object[] arguments, Info info) {
        VelMethod found = super.getMethod(target, name, arguments, info);
        if (found == null) {
            return null;
        }
        check(found.getMethod(), info);
        return found.getMethod().isAnnotationPresent(HtmlSafe.class) ? new Safe(found) : found;
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object target, String name, Info info) {
        if (!(target instanceof Map)) {
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            checkIfThere(target, "get" + capital, info);
            checkIfThere(target, "is" + capital, info);
            checkIfThere(target, "get" + name, info);
            checkIfThere(target, "is" + name, info);
        }
        return super.getPropertyGet(target, name, info);
    }

    @Override
    public VelPropertySet getPropertySet(Object target, String name, Object value, Info info) {
        throw new MethodNotListedException("A template must not change what it shows: " + name + " at " + info);
    }

    private void checkIfThere(Object target, String getter, Info info) {
        Method method = introspector.getMethod(target.getClass(), getter, new Object[0]);
        if (method != null) {
            check(method, info);
        }
    }

    private void check(Method method, Info info) {
        if (!Objects.requireNonNull(list).allows(method)) {
            String words = "Method needs allowlisting: " + MethodList.signature(method.getDeclaringClass(), method)
                    + " (" + info + ")";
            LOG.error(words);
            throw new MethodNotListedException(words);
        }
    }

    /** HTML by origin. */
    record Html(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private record Safe(VelMethod method) implements VelMethod {
        @Override
        public @Nullable Object invoke(Object target, Object[] arguments)
                throws IllegalAccessException, InvocationTargetException {
            Object result = method.invoke(target, arguments);
            return result == null ? null : new Html(result.toString());
        }

        @Override
        public boolean isCacheable() {
            return method.isCacheable();
        }

        @Override
        public String getMethodName() {
            return method.getMethodName();
        }

        @Override
        public Method getMethod() {
            return method.getMethod();
        }

        @Override
        public Class<?> getReturnType() {
            return method.getReturnType();
        }
    }
}
