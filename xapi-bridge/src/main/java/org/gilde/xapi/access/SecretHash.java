package org.gilde.xapi.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A secret that can be checked and not read back.
 *
 * @param text {@code pbkdf2-sha256$rounds$salt$hash}, both in base 64
 */
public record SecretHash(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ROUNDS = 60_000;
    private static final int BYTES = 32;

    /** Refuses what is no hash, so that no secret is kept in its place. */
    public SecretHash {
        if (!text.startsWith(SCHEME + "$") || text.split("\\$", -1).length != 4) {
            throw new IllegalArgumentException("Not the hash of a secret");
        }
    }

    /** Hashes a secret under a salt of its own. */
    public static SecretHash of(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        byte[] hash = derive(secret, salt, ROUNDS);
        return new SecretHash(
                SCHEME + "$" + ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash));
    }

    /** Says whether this is the hash of a secret; takes as long for a wrong one. */
    public boolean matches(String secret) {
        String[] parts = text.split("\\$", -1);
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] hash = derive(secret, base64.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(hash, base64.decode(parts[3]));
    }

    private static byte[] derive(String secret, byte[] salt, int rounds) {
        try {
            PBEKeySpec keySpec = new PBEKeySpec(secret.toCharArray(), salt, rounds, BYTES * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(keySpec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2", e);
        }
    }

    @Override
    public String toString() {
        return "SecretHash[" + SCHEME + "]";
    }
}
