package org.gilde.workbench.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * What the classes of an app call in Confluence and the workbench does not have. The JVM would find out at the first
 * call; here it is read from the class files when the app is enabled.
 *
 * <p>A class whose package the app imports as optional, and does not get, is no fault: the app says that it can do
 * without.
 */
final class Linkage {

    private static final String CONFLUENCE = "com/atlassian/";
    private static final String CONSTRUCTOR = "<init>";

    private final Bundle bundle;
    private final SortedSet<String> missing = new TreeSet<>();

    private Linkage(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Returns each missing type or member once, such as {@code com.atlassian.confluence.pages.Page#getPosition()}. */
    static List<String> missing(Bundle bundle) {
        Linkage linkage = new Linkage(bundle);
        Enumeration<URL> classes = bundle.findEntries("/", "*.class", true);
        if (classes != null) {
            Collections.list(classes).forEach(linkage::read);
        }
        return List.copyOf(linkage.missing);
    }

    private void read(URL entry) {
        try (InputStream in = entry.openStream()) {
            new ClassReader(in).accept(new Reader(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException("The class " + entry.getPath() + " can't be read", e);
        }
    }

    private void call(String owner, String name, String descriptor) {
        if (!owner.startsWith(CONFLUENCE)) {
            return;
        }
        String type = owner.replace('/', '.');
        try {
            if (!has(bundle.loadClass(type), name, descriptor)) {
                missing.add(type + "#" + name + arguments(descriptor));
            }
        } catch (ClassNotFoundException e) {
            if (isWired(type.substring(0, type.lastIndexOf('.')))) {
                missing.add(type);
            }
        } catch (LinkageError e) {
            missing.add(type + " (" + e.getMessage() + ")");
        }
    }

    private static boolean has(Class<?> type, String name, String descriptor) {
        boolean declared =
                switch (name) {
                    case CONSTRUCTOR ->
                        Arrays.stream(type.getDeclaredConstructors()).anyMatch(it -> Type.getConstructorDescriptor(it)
                                .equals(descriptor));
                    default ->
                        Arrays.stream(type.getDeclaredMethods())
                                        .anyMatch(it -> it.getName().equals(name)
                                                && Type.getMethodDescriptor(it).equals(descriptor))
                                || Arrays.stream(type.getDeclaredFields())
                                        .anyMatch(it -> it.getName().equals(name)
                                                && Type.getDescriptor(it.getType())
                                                        .equals(descriptor));
                };
        boolean inherits = !name.equals(CONSTRUCTOR);
        return declared || (inherits && above(type).anyMatch(ancestor -> has(ancestor, name, descriptor)));
    }

    /** An interface has the members of {@code Object}, too. */
    private static Stream<Class<?>> above(Class<?> type) {
        Stream<Class<?>> superclass =
                type.isInterface() ? Stream.of(Object.class) : Stream.ofNullable(type.getSuperclass());
        return Stream.concat(superclass, Arrays.stream(type.getInterfaces()));
    }

    private static String arguments(String descriptor) {
        return descriptor.startsWith("(")
                ? Arrays.stream(Type.getArgumentTypes(descriptor))
                        .map(Type::getClassName)
                        .collect(Collectors.joining(", ", "(", ")"))
                : "";
    }

    private boolean isWired(String packageName) {
        return bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .anyMatch(wire -> packageName.equals(
                        wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)));
    }

    /** Sees the calls of one class. */
    private final class Reader extends ClassVisitor {

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String type, boolean isInterface) {
                    call(owner, called, type);
                }

                @Override
                public void visitFieldInsn(int code, String owner, String field, String type) {
                    call(owner, field, type);
                }

                @Override
                public void visitInvokeDynamicInsn(String lambda, String type, Handle maker, Object... arguments) {
                    Stream.of(arguments)
                            .filter(Handle.class::isInstance)
                            .map(Handle.class::cast)
                            .forEach(handle -> call(handle.getOwner(), handle.getName(), handle.getDesc()));
                }
            };
        }
    }
}
