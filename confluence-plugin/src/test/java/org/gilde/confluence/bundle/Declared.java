package org.gilde.confluence.bundle;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the packages of what a class declares: its annotations, and the types of its fields and methods. */
final class Declared extends ClassVisitor {
    private final Set<String> packages;

    Declared(Set<String> packages) {
        super(Opcodes.ASM9);
        this.packages = packages;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        note(descriptor, visible);
        return null;
    }

    private void note(String descriptor, boolean visible) {
        if (visible) {
            ManifestFaults.add(packages, Type.getType(descriptor));
        }
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        ManifestFaults.add(packages, Type.getType(descriptor));
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                note(annotation, visible);
                return null;
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        ManifestFaults.add(packages, Type.getType(descriptor));
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                note(annotation, visible);
                return null;
            }

            @Override
            public @Nullable AnnotationVisitor visitParameterAnnotation(int at, String annotation, boolean visible) {
                note(annotation, visible);
                return null;
            }
        };
    }
}
