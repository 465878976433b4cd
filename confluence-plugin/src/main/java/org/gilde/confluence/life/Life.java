package org.gilde.confluence.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The switch of the app. It is off where the data are of a later version, so that an earlier one never writes among them,
 * and from the moment that an administrator has all data removed until they switch it on again. Safe for many threads; what
 * happens on another node is seen within {@link #REMEMBERED}, and at once by whoever begins to write.
 */
public final class Life {
    /**
     * The version of the data that this app writes. It grows with every release before whose data the one before it has to
     * stop: where a row or a setting means something else than it did.
     */
    public static final int DATA_VERSION = 1;

    /** How long it is not asked again on one node. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Life.class);
    private static final int ROUNDS = 3;

    private final LifeNotes notes;
    private final AllData data;
    private final Clock clock;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Seen seen = new Seen(Optional.empty(), Instant.EPOCH);

    private record Seen(Optional<Off> off, Instant when) {}

    /**
     * How the app and its data are.
     *
     * @param off why the app is off; nothing where it is on
     * @param version of the data; absent where there are none
     * @param isEmpty whether there are none, as far as this app may look
     * @param removed when an administrator had them removed
     */
    public record State(Optional<Off> off, OptionalInt version, boolean isEmpty, Optional<Instant> removed) {}

    /** Switches by these notes. */
    public Life(LifeNotes notes, AllData data, Clock clock) {
        this.notes = notes;
        this.data = data;
        this.clock = clock;
    }

    /** Looks whether the app may begin, and notes the version of what it will write. */
    public void start() {
        Optional<Off> off = look();
        if (off.isEmpty()) {
            noteVersion();
        } else {
            LOG.error(
                    "{} (data of version {}, this app knows {}). Nothing of it runs but the page where this is said",
                    new OffException(off.get()).getMessage(),
                    notes.version().isPresent() ? notes.version().getAsInt() : "none",
                    DATA_VERSION);
        }
    }

    private void noteVersion() {
        OptionalInt kept = notes.version();
        if (kept.isEmpty() || kept.getAsInt() < DATA_VERSION) {
            notes.keepVersion(DATA_VERSION);
        }
    }

    /** Returns why the app is off, as of a few seconds ago; nothing where it is on. */
    public Optional<Off> off() {
        Seen last = seen;
        return last.when().plus(REMEMBERED).isAfter(clock.instant()) ? last.off() : look();
    }

    /** Returns why the app is off now; nothing where it is on. */
    public Optional<Off> look() {
        Optional<Off> found = notes.removed().isPresent()
                ? Optional.of(Off.REMOVED)
                : notes.version().orElse(0) > DATA_VERSION ? Optional.of(Off.NEWER) : Optional.empty();
        boolean isNews = !seen.off().equals(found);
        seen = new Seen(found, clock.instant());
        if (isNews) {
            watchers.forEach(Runnable::run);
        }
        return found;
    }

    /** Calls it each time that this node sees the app go off or on, or off for another reason. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /**
     * Lets those pass who mean to read.
     *
     * @throws OffException where the app is off
     */
    public void beforeReading() {
        refuse(off());
    }

    /**
     * Lets those pass who mean to write, and asks anew.
     *
     * @throws OffException where the app is off
     */
    public void beforeWriting() {
        refuse(look());
    }

    private static void refuse(Optional<Off> off) {
        if (off.isPresent()) {
            throw new OffException(off.get());
        }
    }

    /** Returns how the app and its data are, for administrators. */
    public State state() {
        Optional<Off> off = look();
        boolean isNewer = off.equals(Optional.of(Off.NEWER));
        return new State(off, notes.version(), isNewer || data.isEmpty(), notes.removed());
    }

    /** Counts the rows of all data, which may take a while; 0 where this app must not look. */
    public long rows() {
        return look().equals(Optional.of(Off.NEWER)) ? 0 : data.count();
    }

    /**
     * Switches the app off on all nodes and removes everything that it keeps. Interrupted, it may be called again.
     *
     * @return whether nothing is left
     * @throws OffException where the data are of a later version
     */
    public boolean remove() {
        if (look().equals(Optional.of(Off.NEWER))) {
            throw new OffException(Off.NEWER);
        }
        notes.keepRemoved(clock.instant());
        look();
        notes.forgetSettings();
        // What began to be written before the switch may still come in between.
        for (int round = 0; round < ROUNDS; round++) {
            data.delete();
            if (data.isEmpty()) {
                LOG.warn("An administrator had all data of Gilde removed");
                return true;
            }
        }
        return false;
    }

    /**
     * Switches the app on after its data were removed. Not where something is left of them, nor so soon that another node
     * may remember what was before.
     *
     * @return whether it is on
     */
    public boolean switchOn() {
        Optional<Instant> removed = notes.removed();
        Instant soon = clock.instant().minus(REMEMBERED.multipliedBy(2));
        if (removed.isPresent() && (removed.get().isAfter(soon) || !data.isEmpty())) {
            return false;
        }
        notes.forgetRemoved();
        if (look().isPresent()) {
            return false;
        }
        noteVersion();
        return true;
    }
}
