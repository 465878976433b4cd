package org.gilde.confluence.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What came of a question.
 *
 * @param status of HTTP; 0 where nobody answered
 * @param json a missing node where no JSON was said
 * @param obstacle what stood in the way; nothing where the bridge answered, whatever it answered
 * @param retryAfter how long it asks to be left alone; nothing where it does not say
 */
public record BridgeAnswer(int status, JsonNode json, Optional<Obstacle> obstacle, Optional<Duration> retryAfter) {

    /** What can stand between the app and the bridge. */
    public enum Obstacle {
        /** No administrator told where the bridge is. */
        UNTOLD,
        /** Nobody knows a host of that name. */
        ADDRESS,
        /** The host is there; nobody listens at that port, or nobody gets there. */
        NOBODY,
        /** The connection can not be made safe: no trusted certificate, or no TLS at all. */
        TLS,
        /** Nothing came in time. */
        SILENCE,
        /** The answer broke off, or is none of HTTP. */
        BROKEN,
        /** The answer is larger than any the bridge gives. */
        TOO_LARGE
    }

    /** Returns one that was said. */
    public static BridgeAnswer said(int status, JsonNode json) {
        return said(status, json, Optional.empty());
    }

    /** Returns one that was said, with how long it asks to be left alone. */
    public static BridgeAnswer said(int status, JsonNode json, Optional<Duration> retryAfter) {
        return new BridgeAnswer(status, json, Optional.empty(), retryAfter);
    }

    /** Returns one that never came. */
    public static BridgeAnswer kept(Obstacle obstacle) {
        return new BridgeAnswer(0, MissingNode.getInstance(), Optional.of(obstacle), Optional.empty());
    }

    /** Says whether what was asked was done. */
    public boolean isDone() {
        return status >= 200 && status < 300;
    }
}
