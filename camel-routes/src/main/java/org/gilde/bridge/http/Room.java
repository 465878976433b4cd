package org.gilde.bridge.http;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that bodies of requests may take together. Safe for several threads. */
final class Room {
    private final long size;
    private final AtomicLong taken = new AtomicLong();

    /** Has so many bytes. */
    Room(long size) {
        this.size = size;
    }

    /** Takes some, or returns false and takes nothing where there is too little left. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= size) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    /** Gives back what was taken. */
    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
