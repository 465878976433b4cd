package org.gilde.confluence.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.confluence.learning.DefaultAudience;
import org.gilde.confluence.learning.Shares;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;

/**
 * The organization's choice. Widening is about items to come; narrowing takes everything back at once that was ever
 * given without its owner's doing.
 */
public final class PrivacyLevels implements DefaultAudience {
    private final LevelHistory history;
    private final Shares shares;
    private final Supplier<PrivacyLock> lock;
    private final Transactions transactions;
    private final Clock clock;

    /** Chooses among these. */
    public PrivacyLevels(
            LevelHistory history, Shares shares, Supplier<PrivacyLock> lock, Transactions transactions, Clock clock) {
        this.history = history;
        this.shares = shares;
        this.lock = lock;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Chooses within what the system property allows. */
    public static PrivacyLevels locked(LevelHistory history, Shares shares, Transactions transactions, Clock clock) {
        return new PrivacyLevels(history, shares, PrivacyLock::current, transactions, clock);
    }

    /** Returns the level in force. */
    public PrivacyLevel level() {
        return lock().level().orElseGet(this::chosen);
    }

    private PrivacyLevel chosen() {
        return history.latest().map(LevelChange::level).orElse(PrivacyLevel.STRICT);
    }

    /** Returns what is locked. */
    public PrivacyLock lock() {
        return lock.get();
    }

    /** Returns every choice there was, the latest first. */
    public List<LevelChange> history() {
        return history.all();
    }

    /** {@inheritDoc} A wider level that is locked holds from when {@link #settle} noted it. */
    @Override
    public Optional<Choice> current() {
        if (lock().level().equals(Optional.of(PrivacyLevel.STRICT))) {
            return Optional.empty();
        }
        return history.latest()
                .filter(change -> change.level() == PrivacyLevel.COMMUNITY)
                .map(change -> new Choice(change.id(), change.at()));
    }

    /** Lets an administrator choose. Says whether that could be: not where the level is locked. */
    public boolean choose(PersonKey by, PrivacyLevel level) {
        if (lock().level().isPresent()) {
            return false;
        }
        keep(level, Optional.of(by));
        return true;
    }

    /** Notes in the history what is locked, as a choice of its own. Returns the level in force. */
    public PrivacyLevel settle() {
        lock().level().ifPresent(level -> keep(level, Optional.empty()));
        return level();
    }

    private void keep(PrivacyLevel level, Optional<PersonKey> by) {
        transactions.run(() -> {
            if (chosen() != level) {
                history.add(level, clock.instant(), by);
                if (level == PrivacyLevel.STRICT) {
                    shares.takeBackGiven();
                }
            }
            return true;
        });
    }
}
