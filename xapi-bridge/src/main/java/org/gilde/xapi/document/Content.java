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
@SuppressWarnings("ArrayRecordComponent") // two are never compared but by their tags
public record Content(byte[] bytes, String type) {
    private static final String JSON = "application/json";

    /** Says whether it says to be JSON. */
    public boolean isJson() {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON);
    }

    /**
     * Puts the properties of another JSON object over those of this one, one level deep. Part Three 2.2.
     *
     * @throws org.gilde.xapi.LrsException if one of both is no JSON object, or does not say to be one
     */
    public Content mergedWith(Content posted) {
        return JsonMerge.merge(this, posted);
    }

    /**
     * Refuses what says to be JSON and is no JSON object, so that nothing could be merged with it later. Part Three 2.2.
     *
     * @throws org.gilde.xapi.LrsException if it is not
     */
    public Content mergeable() {
        if (isJson()) {
            JsonMerge.check(this);
        }
        return this;
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
