package org.gilde.bench.kill;

import java.util.List;
import java.util.UUID;

/**
 * One Statement that was sent, and what became of it. Written by its writer, read by the check.
 *
 * @see Ledger
 */
final class Sent {
    /** What is known of it. */
    enum Fate {
        /** Sent perhaps, answered never: it may be there or not. */
        UNKNOWN,
        /** Its request was answered with success: it must be there. */
        ANSWERED,
        /** Its request was refused for good: it must not be there. */
        REFUSED
    }

    private final long writer;
    private final UUID id;
    private final String digest;
    private final List<String> attachments;
    private final long firstSent = System.nanoTime();
    private volatile long answered = Long.MAX_VALUE;
    private volatile Fate fate = Fate.UNKNOWN;
    private volatile Fate voiding = Fate.REFUSED;

    /** The digest is that of its text, see {@link Digests}; the attachments are named by their SHA-2. */
    Sent(long writer, UUID id, String digest, List<String> attachments) {
        this.writer = writer;
        this.id = id;
        this.digest = digest;
        this.attachments = attachments;
    }

    /** Returns who sent it: that one's seed. */
    long writer() {
        return writer;
    }

    UUID id() {
        return id;
    }

    String digest() {
        return digest;
    }

    List<String> attachments() {
        return attachments;
    }

    Fate fate() {
        return fate;
    }

    /** Returns the moment before its first byte left. */
    long firstSent() {
        return firstSent;
    }

    /** Returns the moment of the first answer of success; never, if none came. */
    long answeredAt() {
        return answered;
    }

    void settle(Fate settled) {
        if (settled == Fate.ANSWERED && fate != Fate.ANSWERED) {
            answered = System.nanoTime();
        }
        fate = settled;
    }

    /** Returns what became of the attempt to void it; refused also stands for: nobody tried. */
    Fate voiding() {
        return voiding;
    }

    void voiding(Fate becomes) {
        voiding = becomes;
    }
}
