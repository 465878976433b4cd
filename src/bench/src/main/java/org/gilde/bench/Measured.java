package org.gilde.bench;

import java.util.List;

/** What a load gave: the time of every request, in nanoseconds. */
record Measured(List<Long> nanos, int batch, long elapsedNanos) {

    Measured {
        nanos = nanos.stream().sorted().toList();
    }

    long statements() {
        return (long) nanos.size() * batch;
    }

    double perSecond() {
        return statements() * 1e9 / elapsedNanos;
    }

    double millisAt(double quantile) {
        return nanos.get((int) (quantile * (nanos.size() - 1))) / 1e6;
    }
}
