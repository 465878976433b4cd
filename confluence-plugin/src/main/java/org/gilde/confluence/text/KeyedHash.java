package org.gilde.confluence.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256: names a text so that only who has the key can tell which text it was (RFC 2104). */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private KeyedHash() {}

    /** Returns 32 bytes. */
    public static byte[] bytes(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** Returns 64 hexadecimal digits. */
    public static String of(byte[] key, String text) {
        return HexFormat.of().formatHex(bytes(key, text));
    }
}
