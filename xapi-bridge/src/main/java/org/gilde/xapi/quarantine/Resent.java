package org.gilde.xapi.quarantine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.Trait;

/**
 * Knows Statements without ids that come again, because their sender never got the answer. One without a timestamp is
 * never known: it may well tell of something that happened again.
 */
public final class Resent {
    /** How long contents are remembered unless set otherwise. */
    public static final Duration WINDOW = Duration.ofDays(7);

    private final KnownContents contents;
    private final Duration window;
    private final Clock clock;

    /** Remembers contents here for so long. */
    public Resent(KnownContents contents, Duration window, Clock clock) {
        this.contents = contents;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Statements with the ids they are to have.
     *
     * @param statements in the order they were given
     * @param known ids that stand for contents: whatever is stored under one is the same, however its text differs
     * @param older those of them that were given before: their Statements are stored, or were about to be
     */
    public record Identified(List<Statement> statements, Set<UUID> known, Set<UUID> older) {
        static Identified byTheirOwn(List<Statement> statements) {
            return new Identified(statements, Set.of(), Set.of());
        }
    }

    /** Gives Statements of a credential that have no ids of their own the ids that their contents have. */
    public Identified identify(List<Statement> statements, Credential sender) {
        Map<Integer, UUID> keys = keys(statements, sender);
        if (keys.isEmpty()) {
            return Identified.byTheirOwn(statements);
        }
        Map<UUID, UUID> proposed = new HashMap<>();
        keys.forEach((index, key) -> proposed.put(key, statements.get(index).id()));
        Instant now = clock.instant();
        Map<UUID, UUID> claimed = contents.claim(proposed, now, now.minus(window));
        List<Statement> identified = new ArrayList<>(statements);
        Set<UUID> known = new HashSet<>();
        Set<UUID> older = new HashSet<>();
        keys.forEach((index, key) -> {
            UUID own = statements.get(index).id();
            UUID id = claimed.getOrDefault(key, own);
            known.add(id);
            if (!id.equals(own)) {
                identified.set(index, withId(statements.get(index), id));
                older.add(id);
            }
        });
        return new Identified(identified, known, older);
    }

    /** Equal ones in one batch are told apart by their order: they are two that happened, not one sent twice. */
    private static Map<Integer, UUID> keys(List<Statement> statements, Credential sender) {
        Map<Integer, UUID> keys = new LinkedHashMap<>();
        Map<UUID, Integer> occurrences = new HashMap<>();
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            Set<Trait> traits = statement.traits();
            if (traits.contains(Trait.LACKS_ID) && !traits.contains(Trait.LACKS_TIMESTAMP)) {
                UUID first = ContentKey.of(sender.tenant(), sender.key(), 0, statement.json());
                int before = occurrences.merge(first, 1, Integer::sum) - 1;
                keys.put(
                        index,
                        before == 0 ? first : ContentKey.of(sender.tenant(), sender.key(), before, statement.json()));
            }
        }
        return keys;
    }

    private static Statement withId(Statement statement, UUID id) {
        return new Statement(
                id,
                statement.timestamp(),
                statement.keys(),
                statement.target(),
                statement.traits(),
                statement.attachments(),
                statement.json());
    }
}
