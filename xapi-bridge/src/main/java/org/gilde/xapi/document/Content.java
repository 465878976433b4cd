package org.gilde.xapi.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a document holds.
 *
 * @param bytes as received; not changed any more
 * @param type media type with its parameters, as received
 */
public record Content(byte[] bytes, String type) {
    private static final String JSON = "application/json";

    /** Says whether it says to be JSON. */
    public boolean isJson() {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON);
    }

    /** Returns the entity tag without its quotes: the SHA-1 of the bytes in 40 hexadecimal digits. Part Three 3.1. */
    public String etag() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
