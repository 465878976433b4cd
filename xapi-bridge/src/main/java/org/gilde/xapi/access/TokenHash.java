package org.gilde.xapi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A random token that can be recognized and not read back. One hash is enough: nobody can try 256 random bits.
 *
 * @param hex SHA-256 in lower-case hexadecimal digits
 */
public record TokenHash(String hex) {
    /** Hashes a token. */
    public static TokenHash of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Returns the hash's bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Tells nothing of it. */
    @Override
    public String toString() {
        return "TokenHash";
    }
}
