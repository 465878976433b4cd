package org.gilde.confluence.hostcalls;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the code of one class says beyond its constant pool.
 *
 * @param methods its own methods that the host could call: name and descriptor
 * @param statics what it calls or reads without an instance: owner, name and descriptor, as the JVM writes them
 */
record Code(Set<String> methods, Set<String> statics) {

    static Code of(ClassReader reader) {
        Code found = new Code(new TreeSet<>(), new TreeSet<>());
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0) {
                    found.methods.add(name + descriptor);
                }
                return found.new Instructions();
            }
        };
        reader.accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found;
    }

    boolean isStatic(String owner, String name, String descriptor) {
        return statics.contains(owner + " " + name + descriptor);
    }

    private final class Instructions extends MethodVisitor {
        Instructions() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            note(opcode == Opcodes.INVOKESTATIC, owner, name, descriptor);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            note(opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC, owner, name, descriptor);
        }

        /** A reference to a method stands among the arguments of what makes it. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    note(
                            handle.getTag() == Opcodes.H_INVOKESTATIC,
                            handle.getOwner(),
                            handle.getName(),
                            handle.getDesc());
                }
            }
        }

        private void note(boolean isStatic, String owner, String name, String descriptor) {
            if (isStatic) {
                statics.add(owner + " " + name + descriptor);
            }
        }
    }
}
