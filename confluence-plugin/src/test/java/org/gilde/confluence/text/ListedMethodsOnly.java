package org.gilde.confluence.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;

/** Lets templates call nothing but the listed methods; properties not at all. */
public final class ListedMethodsOnly extends UberspectImpl implements RuntimeServicesAware {
    static final String ALLOWLIST = "gilde.allowlist";

    private Set<?> allowlist = Set.of();

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        super.setRuntimeServices(services);
        allowlist = (Set<?>) services.getProperty(ALLOWLIST);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) {
        VelMethod method = super.getMethod(target, name, arguments, info);
        if (method == null) {
            throw new IllegalStateException("No method " + target.getClass().getName() + "#" + name);
        }
        String signature = target.getClass().getName() + "#" + name + "("
                + Arrays.stream(method.getMethod().getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(","))
                + ")";
        if (!allowlist.contains(signature)) {
            throw new IllegalStateException("Method needs allowlisting: " + signature);
        }
        return method;
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) {
        throw new IllegalStateException(
                "Property instead of an accessor: " + target.getClass().getName() + "." + name);
    }
}
