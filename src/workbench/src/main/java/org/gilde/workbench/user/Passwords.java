package org.gilde.workbench.user;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Password hashes: PBKDF2 with HMAC-SHA256, as {@code rounds:salt:hash}. */
final class Passwords {
    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;

    /** A hash that no password has; checking against it takes as long as against a real one. */
    static final String NOBODY = ROUNDS + ":" + encode(new byte[16]) + ":" + encode(new byte[BITS / 8]);

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = Secrets.bytes(16);
        return ROUNDS + ":" + encode(salt) + ":" + encode(derive(password, salt, ROUNDS));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split(":", 3);
        byte[] derived = derive(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[2]));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
