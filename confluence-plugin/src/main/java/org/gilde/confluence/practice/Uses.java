package org.gilde.confluence.practice;

import java.time.LocalDate;

/**
 * How often something learned was used.
 *
 * @param times at least 1
 * @param last the latest day
 */
public record Uses(int times, LocalDate last) {

    /** Returns these and one more. */
    public Uses and(LocalDate day) {
        return new Uses(times + 1, day.isAfter(last) ? day : last);
    }
}
