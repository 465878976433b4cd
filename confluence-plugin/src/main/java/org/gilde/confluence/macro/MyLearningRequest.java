package org.gilde.confluence.macro;

import java.time.Instant;
import java.util.Map;
import org.gilde.confluence.learning.LearningItem;

/** What a page asks of {@code my-learning}. */
record MyLearningRequest(Kind kind, Standing state, Period period, int max, int heading) {

    /** Reads the macro's parameters. */
    static MyLearningRequest of(Map<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        return new MyLearningRequest(
                given.choice("kind", Kind.class, Kind.ALL),
                given.choice("state", Standing.class, Standing.ALL),
                given.choice("period", Period.class, Period.ALL),
                given.whole("max", 20, 1, 200),
                given.whole("heading", 2, 1, 5));
    }

    boolean fits(LearningItem item, Instant now) {
        return kind.fits(item) && state.fits(item) && !item.last().isBefore(period.since(now));
    }
}
