package org.gilde.bridge.delivery;

import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Step;
import org.gilde.bridge.trace.Traces;

/** One run along the feed with the cursor in hand, until nothing is left to deliver. For one thread. */
final class Turn implements AutoCloseable {
    private final FeedCursor.Held cursor;
    private final ReadAhead ahead;
    private Stretch stretch = Stretch.upTo(0);
    private Step step = Step.UNSEEN;

    Turn(FeedCursor.Held cursor, ReadAhead ahead) {
        this.cursor = cursor;
        this.ahead = ahead;
    }

    FeedCursor.Held cursor() {
        return cursor;
    }

    ReadAhead ahead() {
        return ahead;
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
        ahead.close();
        cursor.close();
    }
}
