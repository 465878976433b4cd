package org.gilde.xapi.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Numbers under which Statements are found: the first 64 bits of a SHA-256. Two of a thousand million different values
 * share one with a chance of 3 %, and nobody can make two that do without trying thousands of millions.
 */
public final class Key {
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Key::sha256);

    private Key() {}

    /** Returns the key of an actor or object. */
    public static long agent(AgentId agent) {
        return of('a', agent.kind().name() + ' ' + agent.value());
    }

    /** Returns the key of an Agent that stands elsewhere in a Statement. */
    public static long relatedAgent(AgentId agent) {
        return of('A', agent.kind().name() + ' ' + agent.value());
    }

    /** Returns the key of a verb. */
    public static long verb(String iri) {
        return of('v', iri);
    }

    /** Returns the key of an Activity that is the object. */
    public static long activity(String iri) {
        return of('o', iri);
    }

    /** Returns the key of an Activity that stands elsewhere in a Statement. */
    public static long relatedActivity(String iri) {
        return of('O', iri);
    }

    /** Returns the key of a registration. */
    public static long registration(UUID registration) {
        return of('r', registration.toString());
    }

    private static long of(char kind, String value) {
        MessageDigest digest = SHA256.get();
        digest.update((byte) kind);
        return ByteBuffer.wrap(digest.digest(value.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
