package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something a person says of their own learning. No learning system knows of it, and no Statement changes it.
 *
 * @param title plain text of 1 to {@value InformalDraft#LONGEST} characters
 * @param state planned, in progress or learned
 * @param at noon of its day, UTC, so that it is that day nearly everywhere
 * @param topics labels
 */
public record InformalItem(String title, LearningState state, Instant at, SortedSet<String> topics) {

    /** Keeps its own copy. */
    public InformalItem {
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }

    /** Returns what it comes to: the same as folding gives for what learning systems tell. */
    public Standing standing() {
        Optional<Instant> completed = Optional.of(at).filter(day -> state.isCompleted());
        return new Standing(state, at, at, completed, 0, 0, Optional.empty(), Optional.empty());
    }
}
