package org.gilde.bridge.roster;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.StatementStore;

/**
 * Reads rosters from the store: one query for each Verb and each hundred Statements of it on the run. For so few, however
 * many there are, the database goes along its indexes.
 */
public final class Rosters {
    private static final int STEP = 100;

    /** Whether they join or leave. The app counts the same; {@code src/docs/cohorts.md} has them. */
    private static final Map<String, Boolean> VERBS = Map.of(
            "http://adlnet.gov/expapi/verbs/registered",
            true,
            "http://www.tincanapi.co.uk/verbs/enrolled_onto_learning_plan",
            true,
            "http://id.tincanapi.com/verb/unregistered",
            false,
            "http://activitystrea.ms/leave",
            false);

    private final StatementStore store;

    /** Reads this store. */
    public Rosters(StatementStore store) {
        this.store = store;
    }

    /**
     * Returns the roster of a run; empty where no Statement that is not voided says anything of it.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    public Optional<Roster> of(Tenant tenant, String run) {
        Instant asOf = store.consistentThrough();
        WordReading reading = new WordReading(run);
        Map<AgentId, Word> latest = new HashMap<>();
        VERBS.forEach((verb, joins) -> {
            OptionalLong cursor = OptionalLong.empty();
            do {
                StatementPage page = store.query(tenant, query(verb, run, joins, cursor));
                for (KeptStatement kept : page.statements()) {
                    reading.read(kept.stored(), verb, joins)
                            .forEach(word -> latest.merge(
                                    word.person(),
                                    word,
                                    (one, other) -> Word.ORDER.compare(one, other) < 0 ? other : one));
                }
                cursor = page.next();
            } while (cursor.isPresent());
        });
        if (latest.isEmpty() && reading.closedGroups() == 0) {
            return Optional.empty();
        }
        List<Word> words = latest.values().stream()
                .sorted(Comparator.comparing(Word::place))
                .toList();
        return Optional.of(new Roster(run, asOf, words, reading.closedGroups()));
    }

    private static StatementQuery query(String verb, String run, boolean isRelated, OptionalLong cursor) {
        return new StatementQuery(
                Optional.empty(),
                Optional.of(verb),
                Optional.of(run),
                Optional.empty(),
                false,
                isRelated,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                STEP,
                cursor);
    }
}
