package org.gilde.confluence.linkage;

import java.util.List;

/** Probes that need the same services. */
@FunctionalInterface
public interface ProbeGroup {
    /** Makes them. */
    List<Probe> probes();

    /** Something that is called without arguments, and may fail in any way. */
    @FunctionalInterface
    interface Attempt {
        /** Calls it; what it answers counts for nothing. */
        void call() throws Exception;
    }

    /** Returns a probe of a call, as {@code Type#method}. */
    static Probe probe(Feature feature, String call, Attempt attempt) {
        return new Probe() {
            @Override
            public String call() {
                return call;
            }

            @Override
            public Feature feature() {
                return feature;
            }

            @Override
            public void run() throws Exception {
                attempt.call();
            }
        };
    }
}
