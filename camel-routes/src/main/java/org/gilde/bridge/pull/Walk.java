package org.gilde.bridge.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.bridge.peer.PeerAwayException;

/**
 * One way through a source, from where it was left to its end, page by page; it knows what may be taken as read.
 *
 * <p>What was stored a moment ago may not be readable yet, and the next one may carry an earlier {@code stored}. So the
 * position goes no further than a while before the clock of the source, from the first page on that comes so near; what
 * lies behind it is read again the next time. A source that does not answer in the order asked for moves its position
 * at the end of the way only.
 */
final class Walk {
    private final Duration overlap;
    private final Position start;
    private Position saved;
    private Optional<Instant> since;
    private Optional<String> more;
    private Optional<Instant> highest = Optional.empty();
    private Optional<Instant> bound = Optional.empty();
    private Optional<String> milestone = Optional.empty();
    private long pages;
    private boolean isCapped;
    private boolean isUnordered;
    private boolean isEnded;

    Walk(Position start, Duration overlap) {
        this.start = start;
        this.overlap = overlap;
        this.saved = start;
        this.since = start.since();
        this.more = start.more();
    }

    /** Returns what was last remembered of it. */
    Position saved() {
        return saved;
    }

    Optional<Instant> since() {
        return since;
    }

    /** Returns the link to the next page; empty where that is asked for by moment. */
    Optional<String> more() {
        return more;
    }

    boolean isEnded() {
        return isEnded;
    }

    /** Says whether its pages came in another order than asked for, so that only its end is a place to go on from. */
    boolean isUnordered() {
        return isUnordered;
    }

    /**
     * Takes a page as read.
     *
     * @param moment by the clock of the source when it was asked
     * @return what to remember
     * @throws PeerAwayException if the page leads to itself
     */
    Position taken(ResultPage page, Instant moment) {
        if (page.more().isPresent() && page.more().equals(more)) {
            throw new PeerAwayException("gives a link to the next page that leads to the same page");
        }
        requireNoCircle(page.more());
        Instant limit = moment.minus(overlap);
        bound = bound.or(() -> Optional.of(limit));
        page.statements().forEach(statement -> statement.stored().ifPresent(this::see));
        isEnded = page.more().isEmpty();
        more = page.more();
        if (isUnordered) {
            since = isEnded ? later(start.since(), earlier(highest, bound)) : start.since();
        } else if (!isCapped) {
            isCapped = highest.filter(stored -> stored.isAfter(limit)).isPresent();
            since = later(since, isCapped ? Optional.of(limit) : highest);
        }
        boolean leadsOnFromSince = !isCapped && !isUnordered;
        saved = new Position(since, leadsOnFromSince ? more : Optional.empty());
        return saved;
    }

    /** Compares with one link of before, taken anew ever more seldom: so a circle of any length is found by two numbers. */
    private void requireNoCircle(Optional<String> link) {
        if (link.isPresent() && link.equals(milestone)) {
            throw new PeerAwayException("gives links to the next page that lead in a circle");
        }
        pages++;
        if (Long.bitCount(pages) == 1) {
            milestone = link;
        }
    }

    private void see(Instant stored) {
        isUnordered |=
                highest.filter(before -> stored.isBefore(before.minus(overlap))).isPresent();
        highest = later(highest, Optional.of(stored));
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && other.get().isBefore(one.get()) ? other : one;
    }
}
