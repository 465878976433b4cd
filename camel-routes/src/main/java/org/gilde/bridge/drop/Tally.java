package org.gilde.bridge.drop;

/**
 * What became of a file's lines.
 *
 * @param taken stored, now or before
 * @param refused told in the report
 */
record Tally(long taken, long refused) {
    static final Tally NONE = new Tally(0, 0);

    Tally taking() {
        return new Tally(taken + 1, refused);
    }

    Tally refusing() {
        return new Tally(taken, refused + 1);
    }

    /** Says whether nothing at all could be read. */
    boolean isRefused() {
        return taken == 0;
    }
}
