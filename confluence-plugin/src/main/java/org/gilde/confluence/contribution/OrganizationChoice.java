package org.gilde.confluence.contribution;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gilde.confluence.contribution.ChoiceHistory.Change;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * Whether members may let the organization know what they do: not until an administrator chooses so, and never while the
 * system property locks it. Whoever takes it back has everything forgotten that waits.
 */
public final class OrganizationChoice {
    /** The name of the system property. Whatever its value is, nothing goes out. */
    public static final String LOCK = "gilde.contributions.lock";

    private final ChoiceHistory history;
    private final Outbox outbox;
    private final BooleanSupplier lock;
    private final Transactions transactions;
    private final Clock clock;

    /** Keeps it there. */
    public OrganizationChoice(
            ChoiceHistory history, Outbox outbox, BooleanSupplier lock, Transactions transactions, Clock clock) {
        this.history = history;
        this.outbox = outbox;
        this.lock = lock;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Chooses within what the system property allows. */
    public static OrganizationChoice locked(
            ChoiceHistory history, Outbox outbox, Transactions transactions, Clock clock) {
        return new OrganizationChoice(history, outbox, () -> System.getProperty(LOCK) != null, transactions, clock);
    }

    /** Says whether members may. */
    public boolean isOn() {
        return !isLocked() && history.latest().filter(Change::isOn).isPresent();
    }

    /** Says whether the system property keeps it off. */
    public boolean isLocked() {
        return lock.getAsBoolean();
    }

    /** Returns every choice there was, the latest first. */
    public List<Change> history() {
        return history.all();
    }

    /** Lets an administrator choose. Says whether that could be: not where it is locked. */
    public boolean choose(PersonKey by, boolean isOn) {
        if (isLocked()) {
            return false;
        }
        return transactions.run(() -> {
            if (history.latest().filter(Change::isOn).isPresent() != isOn) {
                history.add(new Change(isOn, clock.instant(), by));
            }
            if (!isOn) {
                outbox.clear();
            }
            return true;
        });
    }
}
