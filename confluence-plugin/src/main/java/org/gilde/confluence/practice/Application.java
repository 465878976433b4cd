package org.gilde.confluence.practice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody used what they learned, in their own words. It is for its owner's eyes: it has no audience, and nobody
 * can be asked to confirm it yet.
 *
 * @param about {@link About}
 * @param day on which it was used
 * @param noted when it was written or last changed
 */
public record Application(long id, String about, LocalDate day, Words words, Instant noted) {

    /**
     * What somebody says of it, each in one line of at most {@value ApplicationDraft#LONGEST} characters.
     *
     * @param sentence never empty
     * @param helped what helped; empty for nothing said
     * @param hindered what was in the way; empty for nothing said
     */
    public record Words(String sentence, String helped, String hindered) {}
}
