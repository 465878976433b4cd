package org.gilde.xapi.keeping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.AgentId.Kind;
import org.gilde.xapi.statement.Key;

/** All by which one person is known. Who gives a mail address gives its hash with it. */
public final class Person {
    private static final String SCHEME = "mailto:";
    private static final int TELLING = 20;

    private final List<AgentId> ids;

    private Person(List<AgentId> ids) {
        this.ids = ids;
    }

    /** Returns the person with these identifiers, of which there must be one at least. */
    public static Person of(Collection<AgentId> identifiers) {
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("A person needs an identifier");
        }
        Stream<AgentId> hashes = identifiers.stream()
                .filter(id -> id.kind() == Kind.MBOX)
                .map(id -> new AgentId(Kind.MBOX_SHA1SUM, sha1(id.value())));
        TreeSet<String> known = new TreeSet<>();
        List<AgentId> all = Stream.concat(identifiers.stream().map(Person::normal), hashes)
                .filter(id -> known.add(id.kind() + id.value()))
                .toList();
        return new Person(all);
    }

    /** Returns the identifiers, hashes in lower case. */
    public List<AgentId> ids() {
        return ids;
    }

    /** Says whether it is this person's, or the address behind a hash of theirs. */
    public boolean is(AgentId id) {
        return ids.contains(normal(id))
                || (id.kind() == Kind.MBOX && ids.contains(new AgentId(Kind.MBOX_SHA1SUM, sha1(id.value()))));
    }

    /** Returns the keys of Statements where they may stand. */
    public Set<Long> keys() {
        return spellings()
                .flatMap(id -> Stream.of(Key.agent(id), Key.relatedAgent(id)))
                .collect(Collectors.toSet());
    }

    /** Returns the keys of Statements whose actor, object or member of one they may be. */
    public Set<Long> actorKeys() {
        return spellings().map(Key::agent).collect(Collectors.toSet());
    }

    /** Returns the identifiers in each spelling under which one may be kept. */
    public Stream<AgentId> spellings() {
        return ids.stream()
                .flatMap(id -> id.kind() == Kind.MBOX_SHA1SUM
                        ? Stream.of(id, new AgentId(id.kind(), id.value().toUpperCase(Locale.ROOT)))
                        : Stream.of(id));
    }

    /** Returns texts that tell who it is wherever they stand. A short name of an account may be anybody's. */
    public List<String> tellingTexts() {
        return ids.stream()
                .map(Person::bare)
                .filter(text -> text.length() >= TELLING || text.indexOf('@') >= 0)
                .toList();
    }

    private static String bare(AgentId id) {
        return switch (id.kind()) {
            case MBOX -> id.value().startsWith(SCHEME) ? id.value().substring(SCHEME.length()) : id.value();
            case ACCOUNT -> id.value().substring(id.value().indexOf('\n') + 1);
            default -> id.value();
        };
    }

    /** Returns what stands for all identifiers: the same for the same ones, in whatever order they are given. */
    String canonical() {
        return ids.stream()
                .map(id -> id.kind().name() + ' ' + id.value())
                .sorted()
                .collect(Collectors.joining("\n\n"));
    }

    private static AgentId normal(AgentId id) {
        return id.kind() == Kind.MBOX_SHA1SUM
                ? new AgentId(id.kind(), id.value().toLowerCase(Locale.ROOT))
                : id;
    }

    private static String sha1(String mbox) {
        try {
            byte[] text = mbox.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
