package org.gilde.confluence.leaving;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gilde.confluence.learning.LearningLog;
import org.gilde.confluence.people.Accounts;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * Forgets what people learned once their account is removed: at once, or after a while in which nobody sees it. Who is
 * back by then, under the same key, keeps it.
 */
public final class Leaving {
    /** After how long it is looked again: whose an address is may be remembered until then, and events be taken for them. */
    static final Duration AFTERWARDS = Duration.ofMinutes(5);

    private static final int AT_ONCE = 100;

    private final Policy.Kept policy;
    private final Leavers leavers;
    private final LearningLog log;
    private final List<Forgetting> knowing;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * Forgets there.
     *
     * @param knowing all that may know what somebody learned, besides the log
     */
    public Leaving(
            Policy.Kept policy,
            Leavers leavers,
            LearningLog log,
            List<Forgetting> knowing,
            Accounts accounts,
            Transactions transactions,
            Clock clock) {
        this.policy = policy;
        this.leavers = leavers;
        this.log = log;
        this.knowing = List.copyOf(knowing);
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does with what a person learned, whose account is removed, as the policy says. Wants a transaction. */
    public void left(PersonKey person) {
        int days = policy.current().days();
        if (days == 0) {
            forget(person);
            leavers.add(person, clock.instant().plus(AFTERWARDS));
        } else {
            log.hide(person);
            leavers.add(person, clock.instant().plus(Duration.ofDays(days)));
        }
    }

    /** Forgets those whose time has come and who did not come back, and returns how many. */
    public int forgetDue() {
        int done = 0;
        List<PersonKey> due = leavers.due(clock.instant(), AT_ONCE);
        while (!due.isEmpty()) {
            for (PersonKey person : due) {
                done += transactions.run(() -> settle(person)) ? 1 : 0;
            }
            due = leavers.due(clock.instant(), AT_ONCE);
        }
        return done;
    }

    private boolean settle(PersonKey person) {
        boolean gone = accounts.of(person).isEmpty();
        if (gone) {
            forget(person);
        }
        leavers.remove(person);
        return gone;
    }

    private void forget(PersonKey person) {
        log.forget(person);
        knowing.forEach(one -> one.forget(person));
    }
}
