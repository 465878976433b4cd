package org.gilde.bridge.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gilde.bridge.deadletter.DeadLetter;

/**
 * The Statements dealt with at once.
 *
 * @param upTo the last one's sequence
 * @param statements all of them, in order
 * @param events what of them goes to the app
 * @param skipped what of them stays in the store
 * @param unreadable what of them can not be dealt with
 */
record Stretch(
        long upTo,
        List<UUID> statements,
        List<LearningEvent> events,
        List<Skipped> skipped,
        List<DeadLetter> unreadable) {

    /** Returns one that holds nothing yet. */
    static Stretch upTo(long sequence) {
        return new Stretch(sequence, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Minimised minimised) {
        if (minimised instanceof LearningEvent event) {
            events.add(event);
        } else if (minimised instanceof Skipped skip) {
            skipped.add(skip);
        }
    }
}
