package org.gilde.confluence.hostcalls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is known of Confluence's types, from {@code src/confluence-api/signatures.txt}, whose head says how it is written. */
public final class Signatures {

    /**
     * A type.
     *
     * @param modifiers {@code abstract} or {@code final}, as far as it matters
     * @param supers superclass but {@code Object}, and interfaces; for an annotation its retention
     */
    public record Type(
            String name,
            HostCall.Kind kind,
            List<String> modifiers,
            List<String> supers,
            Certainty certainty,
            String source,
            Map<String, Member> members) {}

    /**
     * A member.
     *
     * @param key name and descriptor; of a field {@code NAME:descriptor}
     * @param failures checked exceptions
     */
    public record Member(String key, boolean isStatic, List<String> failures, Certainty certainty, String source) {}

    private static final Pattern PARTS = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Map<String, Type> types = new LinkedHashMap<>();

    private Signatures() {}

    /** Reads the project's own. */
    public static Signatures ofProject() {
        return read(Path.of(System.getProperty("gilde.root"), "src", "confluence-api", "signatures.txt"));
    }

    static Signatures read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Signatures parse(List<String> lines) {
        Signatures read = new Signatures();
        Type current = null;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = PARTS.split(line.strip(), 3);
            if (parts.length < 3 || parts[2].isBlank()) {
                throw new IllegalArgumentException("A line without signature, certainty or source: " + line);
            }
            Certainty certainty = Certainty.valueOf(parts[1].replace('-', '_'));
            if (line.startsWith(" ")) {
                Member member = member(parts[0], certainty, parts[2]);
                if (current == null || current.members().put(member.key(), member) != null) {
                    throw new IllegalArgumentException("Twice, or without its type: " + line);
                }
            } else {
                current = type(parts[0], certainty, parts[2]);
                if (read.types.put(current.name(), current) != null) {
                    throw new IllegalArgumentException("Twice: " + line);
                }
            }
        }
        return read;
    }

    private static Type type(String text, Certainty certainty, String source) {
        String[] halves = text.split(" : ", 2);
        List<String> head = List.of(WORDS.split(halves[0]));
        List<String> supers = halves.length < 2 ? List.of() : Arrays.asList(halves[1].split(",\\s*"));
        HostCall.Kind kind = HostCall.Kind.valueOf(head.get(head.size() - 2).toUpperCase(Locale.ROOT));
        return new Type(
                head.get(head.size() - 1),
                kind,
                head.subList(0, head.size() - 2),
                supers,
                certainty,
                source,
                new LinkedHashMap<>());
    }

    private static Member member(String text, Certainty certainty, String source) {
        String[] halves = text.split(" throws ", 2);
        List<String> words = new ArrayList<>(List.of(WORDS.split(halves[0])));
        boolean isStatic = words.remove("static");
        List<String> failures = halves.length < 2 ? List.of() : Arrays.asList(halves[1].split(",\\s*"));
        return new Member(words.get(0), isStatic, failures, certainty, source);
    }

    /** Returns all types, in the order of the file. */
    public List<Type> types() {
        return List.copyOf(types.values());
    }

    /** Returns a type of that name, with dots. */
    public Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Returns a member that a type has, itself or from above, as far as that is Confluence's. */
    public Optional<Member> member(String owner, String key) {
        Type type = types.get(owner);
        if (type == null) {
            return Optional.empty();
        }
        Member own = type.members().get(key);
        return own != null
                ? Optional.of(own)
                : type.supers().stream()
                        .flatMap(above -> member(above, key).stream())
                        .findFirst();
    }

    /** Says whether a type has, somewhere above it, what is not Confluence's and has such a member: Java's own. */
    boolean isJavas(String owner, String name) {
        Type type = types.get(owner);
        if (type != null) {
            return type.supers().stream().anyMatch(above -> isJavas(above, name))
                    || (type.kind() != HostCall.Kind.INTERFACE && has(Object.class.getName(), name));
        }
        return has(owner, name);
    }

    private static boolean has(String type, String name) {
        if (!type.startsWith("java.")) {
            return false;
        }
        try {
            return Arrays.stream(Class.forName(type).getMethods())
                    .anyMatch(method -> method.getName().equals(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("signatures.txt names a type that Java does not have: " + type, e);
        }
    }

    /** Returns the methods of a type, itself or from above, by name and descriptor: what an app's class may override. */
    Map<String, Member> all(String owner) {
        Map<String, Member> found = new LinkedHashMap<>();
        type(owner).ifPresent(type -> {
            type.supers().forEach(above -> found.putAll(all(above)));
            found.putAll(type.members());
        });
        return found;
    }
}
