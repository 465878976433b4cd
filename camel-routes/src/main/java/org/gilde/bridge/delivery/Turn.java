package org.gilde.bridge.delivery;

import java.util.ArrayList;
import java.util.List;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;

/** One run along the feed with the cursor in hand, until nothing is left to deliver. For one thread. */
final class Turn implements AutoCloseable {
    private final FeedCursor.Held cursor;
    private Stretch stretch = Stretch.upTo(0);

    /**
     * The Statements dealt with at once.
     *
     * @param upTo the last one's sequence
     * @param events what of them goes to the app
     * @param skipped what of them stays in the store
     * @param unreadable what of them can not be dealt with
     */
    record Stretch(long upTo, List<LearningEvent> events, List<Skipped> skipped, List<DeadLetter> unreadable) {
        static Stretch upTo(long sequence) {
            return new Stretch(sequence, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Minimised minimised) {
            if (minimised instanceof LearningEvent event) {
                events.add(event);
            } else if (minimised instanceof Skipped skip) {
                skipped.add(skip);
            }
        }
    }

    Turn(FeedCursor.Held cursor) {
        this.cursor = cursor;
    }

    FeedCursor.Held cursor() {
        return cursor;
    }

    Stretch stretch() {
        return stretch;
    }

    void take(Stretch next) {
        stretch = next;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
