package com.atlassian.util.profiling;

/** What Active Objects links to when it times a query; nothing is timed here. */
public final class Metrics {
    private Metrics() {}

    /** Returns a builder whose timer does nothing. */
    public static Builder metric(String name) {
        return new Builder();
    }

    /** Takes everything, does nothing. */
    public static final class Builder {
        private Builder() {}

        /** Ignored. */
        public Builder tag(String key, String value) {
            return this;
        }

        /** Ignored. */
        public Builder withAnalytics() {
            return this;
        }

        /** Ignored. */
        public Builder invokerPluginKey(String key) {
            return this;
        }

        /** Returns a ticker that does nothing when closed. */
        public Ticker startTimer() {
            return () -> {};
        }
    }
}
