package org.gilde.workbench.velocity;

import com.atlassian.sal.api.user.UserProfile;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.descriptor.AppDescriptor;
import org.gilde.workbench.descriptor.ModuleElement;
import org.osgi.framework.FrameworkUtil;

/**
 * The methods that an app's templates may call: those of plain JDK values, and those that the app's
 * {@code <velocity-allowlist>} names as {@code pkg.Type#name(pkg.Argument)}.
 */
final class MethodList {

    /** Types whose methods Confluence's global list is known to hold. */
    private static final Set<Class<?>> GLOBAL = Set.of(
            String.class, Number.class, Boolean.class, Collection.class, Map.class, Map.Entry.class, Iterable.class);

    /** Types of the host's API that templates of apps for Confluence 9 and 10 call though no such app lists them. */
    private static final Set<Class<?>> HOST = Set.of(UserProfile.class);

    private final Set<String> listed;

    private MethodList(Set<String> listed) {
        this.listed = listed;
    }

    static MethodList of(AppDescriptor descriptor) {
        return new MethodList(descriptor.modules(VelocityAllowlistModules.TYPE).stream()
                .flatMap(module -> module.children("method").stream())
                .map(ModuleElement::text)
                .map(MethodList::withoutSpace)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static String withoutSpace(String method) {
        return method.replaceAll("\\s", "");
    }

    boolean allows(Method method) {
        return GLOBAL.stream().anyMatch(type -> declares(type, method))
                || HOST.stream().anyMatch(type -> isOf(type, method))
                || declarers(method).anyMatch(listed::contains);
    }

    private static boolean declares(Class<?> type, Method method) {
        return type.isAssignableFrom(method.getDeclaringClass())
                && method.getDeclaringClass().getName().startsWith("java.")
                && method.getDeclaringClass() != Object.class;
    }

    private static boolean isOf(Class<?> type, Method method) {
        return type.isAssignableFrom(method.getDeclaringClass())
                && !isOfAnApp(method.getDeclaringClass())
                && Arrays.stream(type.getMethods())
                        .anyMatch(declared -> declared.getName().equals(method.getName())
                                && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()));
    }

    /** What the host implements is on the host's list; what an app implements is on the app's, or on none. */
    private static boolean isOfAnApp(Class<?> type) {
        return FrameworkUtil.getBundle(type) != null;
    }

    /** The method may be listed under the type that declares it, or one that this type extends or implements. */
    private static Stream<String> declarers(Method method) {
        return ancestors(method.getDeclaringClass()).map(type -> signature(type, method));
    }

    private static Stream<Class<?>> ancestors(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(Stream.of(type), above.flatMap(MethodList::ancestors));
    }

    static String signature(Class<?> type, Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(",", type.getName() + "#" + method.getName() + "(", ")"));
    }
}
