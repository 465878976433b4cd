package org.gilde.confluence.linkage;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.linkage.Finding.State;

/**
 * Looks calls up as the JVM would link them: owner and its kind, name, descriptor, in the owner and all above it. Loads
 * types, but initializes none and calls nothing.
 */
final class Linkage {
    private static final String CONSTRUCTOR = "<init>";

    private final ClassLoader loader;

    /** Looks with the eyes of this loader. */
    Linkage(ClassLoader loader) {
        this.loader = loader;
    }

    /** Returns what it finds. Whatever a broken host throws at it is a finding too. */
    @SuppressWarnings("checkstyle:IllegalCatch") // a class that can not be loaded fails in ways of its own
    Finding look(HostCall call) {
        try {
            Class<?> owner = Class.forName(call.owner(), false, loader);
            if (isOtherKind(call, owner)) {
                return finding(call, State.DIFFERS, owner.isInterface() ? "is an interface" : "is a class");
            }
            return call.isType() ? finding(call, State.LINKS, "") : member(call, owner);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return finding(call, State.MISSING, "");
        } catch (RuntimeException | LinkageError e) {
            return finding(call, State.DIFFERS, e.getClass().getSimpleName());
        }
    }

    private static boolean isOtherKind(HostCall call, Class<?> owner) {
        return switch (call.kind()) {
            case CLASS -> owner.isInterface();
            case INTERFACE -> !owner.isInterface();
            case TYPE -> false;
        };
    }

    private Finding member(HostCall call, Class<?> owner) {
        if (call.isMethod() && links(call, owner)) {
            return finding(call, State.LINKS, "");
        }
        Set<String> shapes = shapes(call, owner);
        if (shapes.contains(call.descriptor())) {
            return finding(call, State.LINKS, "");
        }
        return shapes.isEmpty()
                ? finding(call, State.MISSING, "")
                : finding(call, State.DIFFERS, "has " + String.join(", ", shapes));
    }

    /**
     * Has the JVM itself look for a public method. To list all that a type has loads every type that any of them names, of
     * which a host may lack some that nobody needs.
     */
    private boolean links(HostCall call, Class<?> owner) {
        Lookup lookup = MethodHandles.publicLookup();
        try {
            MethodType type = MethodType.fromMethodDescriptorString(call.descriptor(), loader);
            if (CONSTRUCTOR.equals(call.name())) {
                lookup.findConstructor(owner, type);
                return true;
            }
            return finds(() -> lookup.findVirtual(owner, call.name(), type))
                    || finds(() -> lookup.findStatic(owner, call.name(), type));
        } catch (ReflectiveOperationException | TypeNotPresentException | LinkageError e) {
            return false;
        }
    }

    /** A look of the JVM for one method. */
    private interface Look {
        MethodHandle handle() throws ReflectiveOperationException;
    }

    private static boolean finds(Look look) {
        try {
            return look.handle().type().parameterCount() >= 0;
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    /** Returns the descriptors of all members of that name that the app could link to. */
    private static Set<String> shapes(HostCall call, Class<?> owner) {
        if (CONSTRUCTOR.equals(call.name())) {
            return Stream.of(owner.getDeclaredConstructors())
                    .filter(one -> isVisible(one.getModifiers()))
                    .map(Linkage::descriptor)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Stream<Class<?>> places = lineage(owner).stream();
        return (call.isMethod()
                        ? places.flatMap(place -> methods(place, call))
                        : places.flatMap(place -> fields(place, call)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> methods(Class<?> place, HostCall call) {
        return Stream.of(place.getDeclaredMethods())
                .filter(one -> one.getName().equals(call.name()) && isVisible(one.getModifiers()))
                .map(Linkage::descriptor);
    }

    private static Stream<String> fields(Class<?> place, HostCall call) {
        return Stream.of(place.getDeclaredFields())
                .filter(one -> one.getName().equals(call.name()) && isVisible(one.getModifiers()))
                .map(Field::getType)
                .map(Class::descriptorString);
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    private static String descriptor(Constructor<?> constructor) {
        return MethodType.methodType(void.class, constructor.getParameterTypes())
                .toMethodDescriptorString();
    }

    /** Returns the type and all that it extends or implements; for an interface what every object has as well. */
    private static Set<Class<?>> lineage(Class<?> owner) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(owner, found);
        found.add(Object.class);
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (found.add(type)) {
            Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                    .forEach(above -> collect(above, found));
        }
    }

    private static Finding finding(HostCall call, State state, String detail) {
        return new Finding(call.text(), call.features(), state, detail);
    }
}
