package org.gilde.bridge.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StoredStatement;

/** Reads the feed and derives what the app is told, a stretch at a time. Safe for use by several threads. */
final class StretchReader {
    private final StatementFeed feed;
    private final StatementToLearningEvent minimiser;
    private final ActivityNames names;
    private final int limit;
    private final Clock clock;

    /**
     * Reads from this feed.
     *
     * @param limit at most so many Statements at once, 1 or more
     */
    StretchReader(StatementFeed feed, StatementToLearningEvent minimiser, ActivityNames names, int limit, Clock clock) {
        this.feed = feed;
        this.minimiser = minimiser;
        this.names = names;
        this.limit = limit;
        this.clock = clock;
    }

    /** Returns which Verbs count at this moment. */
    AllowedVerbs verbs() {
        return minimiser.verbs();
    }

    /** Says whether more is likely to follow at once: it holds as many Statements as one may. */
    boolean isFull(Stretch stretch) {
        return stretch.statements().size() == limit;
    }

    /**
     * Returns what follows a sequence, without a Statement when nothing does yet.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Stretch behind(long sequence) {
        List<StoredStatement> statements = feed.after(sequence, limit);
        return statements.isEmpty() ? Stretch.upTo(sequence) : stretch(statements);
    }

    /**
     * Returns what becomes of one Statement.
     *
     * @throws IllegalArgumentException if its text is not what a store should hold; trying again does not help
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    Minimised of(StoredStatement statement) {
        Minimised minimised = minimiser.convert(statement);
        if (minimised instanceof LearningEvent event) {
            names.complete(statement.tenant(), List.of(event));
        }
        return minimised;
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // one Statement that nobody foresaw must not stop all others
    private Stretch stretch(List<StoredStatement> statements) {
        Stretch stretch = Stretch.upTo(statements.get(statements.size() - 1).sequence());
        Map<Tenant, List<LearningEvent>> events = new LinkedHashMap<>();
        for (StoredStatement statement : statements) {
            stretch.statements().add(statement.id());
            try {
                Minimised minimised = minimiser.convert(statement);
                stretch.add(minimised);
                if (minimised instanceof LearningEvent event) {
                    events.computeIfAbsent(statement.tenant(), tenant -> new ArrayList<>())
                            .add(event);
                }
            } catch (RuntimeException e) {
                String reason =
                        "The Statement could not be read: " + e.getClass().getSimpleName();
                stretch.unreadable().add(letter(statement, reason));
            }
        }
        events.forEach(names::complete);
        return stretch;
    }

    private DeadLetter letter(StoredStatement statement, String reason) {
        return DeadLetter.of(Delivery.ROUTE, statement.sequence(), statement.id(), reason, clock.instant());
    }
}
