package org.gilde.xapi.access;

import java.util.OptionalInt;

/**
 * How much one credential may bring; what is empty is bounded by the limits of the LRS only.
 *
 * @param largestBody bytes of one request's body, 1 or more
 * @param largestBatch Statements of one request, 1 or more
 * @param requestsPerMinute on average, 1 or more; after a pause as many at once
 */
public record Quota(OptionalInt largestBody, OptionalInt largestBatch, OptionalInt requestsPerMinute) {
    /** No bounds of its own. */
    public static final Quota NONE = new Quota(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /** Refuses bounds that would let nothing through. */
    public Quota {
        if (largestBody.orElse(1) < 1 || largestBatch.orElse(1) < 1 || requestsPerMinute.orElse(1) < 1) {
            throw new IllegalArgumentException("A limit of a credential is 1 or more");
        }
    }

    /** Returns how many bytes a request may bring where the LRS takes so many. */
    public int bodyWithin(int limit) {
        return Math.min(limit, largestBody.orElse(limit));
    }

    /** Returns how many Statements a request may bring where the LRS takes so many. */
    public int batchWithin(int limit) {
        return Math.min(limit, largestBatch.orElse(limit));
    }
}
