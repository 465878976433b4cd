package org.gilde.confluence.linkage;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.linkage.Finding.State;

/**
 * Looks calls up as the JVM would link them: owner and its kind, name, descriptor, in the owner and all above it. Loads
 * types, but initializes none and calls nothing.
 */
final class Linkage {
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
        if (call.isMethod() && isPublic(call, owner, call.isStatic())) {
            return finding(call, State.LINKS, "");
        }
        if (call.isMethod() && isPublic(call, owner, !call.isStatic())) {
            return finding(call, State.DIFFERS, said(!call.isStatic()));
        }
        Set<Shape> shapes = Shape.of(call, owner);
        if (shapes.contains(new Shape(call.descriptor(), call.isStatic()))) {
            return finding(call, State.LINKS, "");
        }
        if (shapes.contains(new Shape(call.descriptor(), !call.isStatic()))) {
            return finding(call, State.DIFFERS, said(!call.isStatic()));
        }
        return shapes.isEmpty()
                ? finding(call, State.MISSING, "")
                : finding(
                        call,
                        State.DIFFERS,
                        "has "
                                + shapes.stream()
                                        .map(Shape::descriptor)
                                        .sorted()
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
    }

    private static String said(boolean isStatic) {
        return isStatic ? "is static" : "is not static";
    }

    /**
     * Has the JVM itself look for a public method. To list all that a type has loads every type that any of them names, of
     * which a host may lack some that nobody needs.
     */
    private boolean isPublic(HostCall call, Class<?> owner, boolean isStatic) {
        Lookup lookup = MethodHandles.publicLookup();
        try {
            MethodType type = MethodType.fromMethodDescriptorString(call.descriptor(), loader);
            MethodHandle found = Shape.CONSTRUCTOR.equals(call.name())
                    ? lookup.findConstructor(owner, type)
                    : isStatic
                            ? lookup.findStatic(owner, call.name(), type)
                            : lookup.findVirtual(owner, call.name(), type);
            return found.type().parameterCount() >= 0;
        } catch (ReflectiveOperationException | TypeNotPresentException | LinkageError e) {
            return false;
        }
    }

    private static Finding finding(HostCall call, State state, String detail) {
        return new Finding(call.text(), call.features(), state, detail);
    }
}
