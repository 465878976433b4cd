package org.gilde.bridge.naming;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5: the same text in the same namespace gives the same one (RFC 9562, 5.5). */
public final class NamedUuid {
    private NamedUuid() {}

    /** Returns that of a text, or of a part of it. */
    public static UUID of(UUID namespace, byte[] text, int start, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .array());
            digest.update(text, start, length);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            long most = (hash.getLong() & ~0xF000L) | 0x5000L;
            long least = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
