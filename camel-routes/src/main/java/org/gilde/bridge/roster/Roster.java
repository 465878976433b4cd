package org.gilde.bridge.roster;

import java.time.Instant;
import java.util.List;

/**
 * What is known of who takes part in a course run: of each person the latest word.
 *
 * @param run id of the Activity that stands for the run
 * @param asOf a moment up to which all that was stored is in it
 * @param words in an order that stays the same, whatever comes
 * @param closedGroups Groups of which it is said that they take part, but not who is in them
 */
public record Roster(String run, Instant asOf, List<Word> words, int closedGroups) {
    /** Returns how many take part. */
    public long takingPart() {
        return words.stream().filter(Word::joins).count();
    }
}
