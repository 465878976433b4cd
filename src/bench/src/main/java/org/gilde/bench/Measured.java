package org.gilde.bench;

import java.util.List;

/** What a load gave: the time of every request, in nanoseconds. */
public record Measured(List<Long> nanos, int batch, long elapsedNanos) {

    /** Sorts them. */
    public Measured {
        nanos = nanos.stream().sorted().toList();
    }

    /** Returns how many Statements were taken. */
    public long statements() {
        return (long) nanos.size() * batch;
    }

    /** Returns how many Statements were taken a second. */
    public double perSecond() {
        return statements() * 1e9 / elapsedNanos;
    }

    /** Returns the time that so large a part of the requests stayed below, 1 for the longest of all. */
    public double millisAt(double quantile) {
        return nanos.get((int) (quantile * (nanos.size() - 1))) / 1e6;
    }
}
