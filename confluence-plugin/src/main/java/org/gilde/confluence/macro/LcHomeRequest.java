package org.gilde.confluence.macro;

import java.util.Map;

/**
 * What a page asks of {@code lc-home}.
 *
 * @param course what the course is called, in place of its own title; empty for that one
 * @param phaseDates whether to show when phases begin
 */
record LcHomeRequest(String course, boolean phaseDates, int heading) {

    /** Reads the macro's parameters. */
    static LcHomeRequest of(Map<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        return new LcHomeRequest(
                given.text("course"),
                given.text("phaseDates").isEmpty() || given.flag("phaseDates"),
                given.whole("heading", 2, 1, 5));
    }
}
