package org.gilde.confluence.participation;

import java.time.LocalDate;

/**
 * How a community's members took part in the {@value #DAYS} days before a day: each counts once, by the most they did.
 *
 * @param day until which it was counted, itself left out; there is one count a day, so that two can't be compared
 * @param created members who wrote a page or post
 * @param reacted members who wrote no page but a comment
 * @param others members who read, or were quiet
 * @param views how often pages were opened, by anybody
 */
public record Flow(String community, LocalDate day, int created, int reacted, int others, long views) {
    /** Length of the window. */
    public static final int DAYS = 90;

    /** Returns how many members were counted. */
    public int members() {
        return created + reacted + others;
    }
}
