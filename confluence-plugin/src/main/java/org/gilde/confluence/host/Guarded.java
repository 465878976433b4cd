package org.gilde.confluence.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;
import org.jspecify.annotations.Nullable;

/**
 * Stands before what calls the host for a feature, and asks at each call whether that is on. What calls is made at the first
 * call that is let through: until then not even its class is loaded.
 */
final class Guarded {
    private Guarded() {}

    /** Returns one that refuses while the feature is off, before anything was changed. */
    static <T> T refusing(Class<T> port, Linked features, Feature feature, Supplier<T> made) {
        return refusing(port, features, feature, made, Map.of());
    }

    /** Returns one of what only finds: while the feature is off it finds nothing. */
    static <T> T finding(Class<T> port, Linked features, Feature feature, Supplier<T> made) {
        return before(port, features, feature, made, (method, arguments, why) -> nothing(method));
    }

    /**
     * Returns one that refuses while the feature is off, but answers these calls then.
     *
     * @param meanwhile what to answer, from the arguments, by the name of the port's method
     */
    static <T> T refusing(
            Class<T> port,
            Linked features,
            Feature feature,
            Supplier<T> made,
            Map<String, Function<List<Object>, Object>> meanwhile) {
        Set<String> methods = Stream.of(port.getMethods()).map(Method::getName).collect(Collectors.toSet());
        if (!methods.containsAll(meanwhile.keySet())) {
            throw new IllegalArgumentException(port.getName() + " has not all of " + meanwhile.keySet());
        }
        return before(port, features, feature, made, (method, arguments, why) -> {
            if (meanwhile.containsKey(method.getName())) {
                return meanwhile.get(method.getName()).apply(arguments);
            }
            throw new OffException(why);
        });
    }

    private static Object nothing(Method method) {
        Class<?> type = method.getReturnType();
        return type == Optional.class ? Optional.empty() : type == Map.class ? Map.of() : List.of();
    }

    private interface Instead {
        Object answer(Method method, List<Object> arguments, Off why);
    }

    private static <T> T before(Class<T> port, Linked features, Feature feature, Supplier<T> maker, Instead instead) {
        Made<T> made = new Made<>(maker);
        return port.cast(Proxy.newProxyInstance(
                Guarded.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean isOurs = method.getDeclaringClass() == Object.class;
                    Optional<Off> off = isOurs ? Optional.empty() : features.off(feature);
                    if (off.isPresent()) {
                        return instead.answer(
                                method, arguments == null ? List.of() : Arrays.asList(arguments), off.get());
                    }
                    try {
                        return method.invoke(isOurs ? made : made.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static final class Made<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Made(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T there = made == null ? maker.get() : made;
            made = there;
            return there;
        }
    }
}
