package org.gilde.confluence.hostcalls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/**
 * What one class file asks the host for, as the JVM reads it: the constant pool, and the methods that the class has.
 *
 * @param name the class, with dots
 * @param extended its superclass, with dots
 * @param implemented its interfaces, with dots
 * @param types every type of the host that it names: as a class, in a descriptor or as an annotation
 * @param members the members of the host that it links to, by the owner that stands in the class file
 * @param lambdas the interfaces of the host that a lambda or method reference stands for
 * @param methods its own methods: name and descriptor
 * @param byName the constants of {@code HostMethod} that it names: methods of the host that are looked up
 */
record ClassLinks(
        String name,
        Optional<String> extended,
        List<String> implemented,
        Set<String> types,
        List<Link> members,
        List<Lambda> lambdas,
        Set<String> methods,
        List<String> byName) {

    /**
     * A reference to a field or method.
     *
     * @param viaInterface whether the class file takes the owner for an interface; false for fields
     * @param isStatic whether it is called or read without an instance
     */
    record Link(String owner, String name, String descriptor, boolean viaInterface, boolean isStatic) {
        /** Says whether it is a field. */
        boolean isField() {
            return !descriptor.startsWith("(");
        }

        /** Returns name and descriptor as lists write them. */
        String member() {
            return name + (isField() ? ":" : "") + descriptor;
        }
    }

    /** A lambda: the interface it becomes, and the name of its one method. */
    record Lambda(String type, String method) {}

    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int INVOKE_DYNAMIC = 18;
    private static final int UTF8 = 1;
    private static final String BY_NAME = "org.gilde.confluence.host.HostMethod";
    private static final String BY_NAME_PATH = BY_NAME.replace('.', '/');
    private static final Pattern IN_TEXT = Pattern.compile("L(com/atlassian/[A-Za-z0-9_/$]+)[;<]");

    /** Returns its superclass and interfaces. */
    List<String> supers() {
        return Stream.concat(extended.stream(), implemented.stream()).toList();
    }

    static ClassLinks of(byte[] file) {
        ClassReader reader = new ClassReader(file);
        Set<String> types = new TreeSet<>();
        List<Link> members = new ArrayList<>();
        List<Lambda> lambdas = new ArrayList<>();
        char[] room = new char[reader.getMaxStringLength()];
        Code code = Code.of(reader);
        for (int index = 1; index < reader.getItemCount(); index++) {
            int at = reader.getItem(index);
            // The second half of a long or a double has no place of its own.
            if (at == 0) {
                continue;
            }
            switch (reader.readByte(at - 1)) {
                case CLASS -> types.addAll(typesIn(asDescriptor(reader.readUTF8(at, room))));
                case UTF8 -> types.addAll(typesIn(text(reader, at)));
                case FIELD, METHOD -> members.add(link(reader, at, room, false, code));
                case INTERFACE_METHOD -> members.add(link(reader, at, room, true, code));
                case INVOKE_DYNAMIC -> lambdas.add(lambda(reader, at, room));
                default -> {}
            }
        }
        List<String> byName = members.stream()
                .filter(link ->
                        link.owner().equals(BY_NAME) && link.descriptor().equals("L" + BY_NAME_PATH + ";"))
                .map(Link::name)
                .toList();
        members.removeIf(link -> !link.owner().startsWith("com.atlassian."));
        lambdas.removeIf(lambda -> !lambda.type().startsWith("com.atlassian."));
        return new ClassLinks(
                dotted(reader.getClassName()),
                Optional.ofNullable(reader.getSuperName()).map(ClassLinks::dotted),
                Arrays.stream(reader.getInterfaces()).map(ClassLinks::dotted).toList(),
                types,
                members,
                lambdas,
                code.methods(),
                byName);
    }

    private static String text(ClassReader reader, int at) {
        int length = reader.readUnsignedShort(at);
        byte[] bytes = new byte[length];
        for (int index = 0; index < length; index++) {
            bytes[index] = (byte) reader.readByte(at + 2 + index);
        }
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Link link(ClassReader reader, int at, char[] room, boolean viaInterface, Code code) {
        int pair = reader.getItem(reader.readUnsignedShort(at + 2));
        String owner = reader.readClass(at, room);
        String name = reader.readUTF8(pair, room);
        String descriptor = reader.readUTF8(pair + 2, room);
        return new Link(dotted(owner), name, descriptor, viaInterface, code.isStatic(owner, name, descriptor));
    }

    private static Lambda lambda(ClassReader reader, int at, char[] room) {
        int pair = reader.getItem(reader.readUnsignedShort(at + 2));
        String descriptor = reader.readUTF8(pair + 2, room);
        String result = descriptor.substring(descriptor.indexOf(')') + 1);
        String type = result.startsWith("L") ? dotted(result.substring(1, result.length() - 1)) : result;
        return new Lambda(type, reader.readUTF8(pair, room));
    }

    private static Set<String> typesIn(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            found.add(dotted(matcher.group(1)));
        }
        return found;
    }

    private static String asDescriptor(String internal) {
        return internal.startsWith("[") ? internal : "L" + internal + ";";
    }

    private static String dotted(String internal) {
        return internal.replace('/', '.');
    }
}
