package org.gilde.bridge.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One Statement that could not be delivered. It never holds what the Statement says; that stays in the store.
 *
 * @param id of the letter, 0 before it is kept
 * @param route what tried to deliver it
 * @param sequence of the Statement in the store
 * @param hash SHA-256 of the Statement's id, hexadecimal
 * @param reason one line without personal data
 * @param since when it was given up, UTC
 */
public record DeadLetter(long id, String route, long sequence, String hash, String reason, Instant since) {

    /** Writes a letter that is not kept yet. */
    public static DeadLetter of(String route, long sequence, UUID statementId, String reason, Instant now) {
        return new DeadLetter(0, route, sequence, hash(statementId), reason, now);
    }

    private static String hash(UUID statementId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(statementId.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
