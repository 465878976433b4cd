package org.gilde.bridge.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Step;
import org.gilde.bridge.trace.Traces;

/** One run along the feed with the cursor in hand, until nothing is left to deliver. For one thread. */
final class Turn implements AutoCloseable {
    private final FeedCursor.Held cursor;
    private Stretch stretch = Stretch.upTo(0);
    private Step step = Step.UNSEEN;

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

    Turn(FeedCursor.Held cursor) {
        this.cursor = cursor;
    }

    FeedCursor.Held cursor() {
        return cursor;
    }

    Stretch stretch() {
        return stretch;
    }

    Step step() {
        return step;
    }

    void take(Stretch next) {
        step.close();
        stretch = next;
        step = Step.UNSEEN;
        if (!next.statements().isEmpty()) {
            step = Traces.begin(Place.DELIVERY, next::statements)
                    .with(Figure.SEQUENCE_FROM, cursor.sequence() + 1)
                    .with(Figure.SEQUENCE_TO, next.upTo())
                    .with(Figure.STATEMENTS, next.statements().size())
                    .with(Figure.EVENTS, next.events().size());
        }
    }

    @Override
    public void close() {
        step.close();
        cursor.close();
    }
}
