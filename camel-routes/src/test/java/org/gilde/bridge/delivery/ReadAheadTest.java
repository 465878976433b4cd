package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StoreUnavailableException;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything is read where it is asked for, so that the order in which things happen is the test's own. */
class ReadAheadTest {
    private static final int LIMIT = 2;

    private final FeedInMemory feed = new FeedInMemory();
    private final List<Long> askedBehind = new ArrayList<>();
    private long failBehind = Long.MAX_VALUE;
    private AllowedVerbs verbs = AllowedVerbs.usual();
    private ReadAhead ahead;

    @BeforeEach
    void store() {
        StatementToLearningEvent minimiser = new StatementToLearningEvent(() -> verbs, new ActivityTraits(Set.of()));
        StretchReader reader = new StretchReader(
                new Watched(), minimiser, new ActivityNames(KnownActivities.NONE), LIMIT, Clock.systemUTC());
        ahead = new ReadAhead(reader, Runnable::run);
        addCompleted(5);
    }

    /** The feed, with a note of each question. */
    private final class Watched implements StatementFeed {
        @Override
        public List<StoredStatement> after(long sequence, int limit) {
            askedBehind.add(sequence);
            feed.down(sequence >= failBehind);
            return feed.after(sequence, limit);
        }

        @Override
        public long newest() {
            return feed.newest();
        }

        @Override
        public Subscription onArrival(Runnable listener) {
            return feed.onArrival(listener);
        }
    }

    private void addCompleted(int count) {
        for (int i = 0; i < count; i++) {
            feed.add(Statements.of(Statements.COMPLETED, "fatima@sociaalhuis.example"));
        }
    }

    @Test
    void readsTheNextStretchWhileTheLastIsDealtWithAndEachOnce() {
        assertThat(ahead.behind(0).upTo()).isEqualTo(2);
        assertThat(askedBehind).containsExactly(0L, 2L);
        assertThat(ahead.behind(2).upTo()).isEqualTo(4);
        assertThat(ahead.behind(4).upTo()).isEqualTo(5);
        assertThat(askedBehind).containsExactly(0L, 2L, 4L);
    }

    @Test
    void readsNothingAheadWhereTheFeedEnds() {
        assertThat(ahead.behind(4).events()).hasSize(1);
        assertThat(ahead.behind(5).statements()).isEmpty();
        assertThat(askedBehind).containsExactly(4L, 5L);
    }

    @Test
    void looksAgainWhereNothingWasThereWhenItLookedAhead() {
        assertThat(ahead.behind(3).upTo()).isEqualTo(5);
        addCompleted(1);
        assertThat(ahead.behind(5).upTo()).isEqualTo(6);
    }

    @Test
    void readsAgainWhenOtherVerbsCountByThen() {
        assertThat(ahead.behind(0).events()).hasSize(2);
        verbs = AllowedVerbs.of(Set.of(Statements.LAUNCHED));
        assertThat(ahead.behind(2).events()).isEmpty();
        verbs = AllowedVerbs.of(Set.of(Statements.LAUNCHED, Statements.COMPLETED));
        assertThat(ahead.behind(2).events()).hasSize(2);
    }

    @Test
    void readsAgainWhenAnotherPlaceIsAskedFor() {
        ahead.behind(0);
        assertThat(ahead.behind(0).upTo()).isEqualTo(2);
        assertThat(ahead.behind(1).upTo()).isEqualTo(3);
    }

    @Test
    void keepsNothingOfWhatItReadBeyondItsTurn() {
        ahead.behind(0);
        ahead.close();
        ahead.behind(2);
        assertThat(askedBehind).containsExactly(0L, 2L, 2L, 4L);
    }

    @Test
    void failsOnlyWhenWhatCouldNotBeReadIsNeeded() {
        failBehind = 2;
        assertThat(ahead.behind(0).upTo()).isEqualTo(2);
        assertThat(askedBehind).containsExactly(0L, 2L);
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> ahead.behind(2));
        failBehind = Long.MAX_VALUE;
        assertThat(ahead.behind(2).upTo()).isEqualTo(4);
    }
}
