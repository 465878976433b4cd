package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.Test;

/** What every memory of made pages does. */
public abstract class MadePagesContract {
    private static final MadePage HOME = new MadePage("DEBT", "home", 7, "nl", Set.of("cop-header", "lc-list"));
    private static final MadePage ABOUT = new MadePage("DEBT", "about", 8, "nl", Set.of());

    private final MadePages pages = pages();
    private final Transactions transactions = transactions();

    /** Returns an empty one. */
    protected abstract MadePages pages();

    /** Returns what its changes run in. */
    protected abstract Transactions transactions();

    private void change(Runnable work) {
        transactions.run(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void keepsPagesInTheOrderInWhichTheyWereMade() {
        change(() -> pages.keep(HOME));
        change(() -> pages.keep(ABOUT));
        change(() -> pages.keep(new MadePage("OTHER", "home", 9, "en", Set.of("x"))));
        assertThat(pages.of("DEBT")).containsExactly(HOME, ABOUT);
        assertThat(pages.of("NONE")).isEmpty();
    }

    @Test
    void keepsOneOfEachName() {
        change(() -> pages.keep(HOME));
        MadePage later = new MadePage("DEBT", "home", 70, "fr", Set.of());
        change(() -> pages.keep(later));
        assertThat(pages.of("DEBT")).containsExactly(later);
    }

    @Test
    void forgetsThoseOfOneCommunity() {
        MadePage other = new MadePage("OTHER", "home", 9, "en", Set.of("x"));
        change(() -> pages.keep(HOME));
        change(() -> pages.keep(other));
        change(() -> pages.removeAll("DEBT"));
        assertThat(pages.of("DEBT")).isEmpty();
        assertThat(pages.of("OTHER")).containsExactly(other);
    }
}
