package org.gilde.xapi.store.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.statement.Essence;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.store.StatementConflictException;
import org.gilde.xapi.store.postgres.Arrival.Admitted;
import org.gilde.xapi.store.postgres.Opening.Name;

/** Gives places to the new Statements of several requests, one after the other; a request in conflict gets none. */
final class Placing {
    private final Opening opening;
    private final Map<Name, String> known;
    private final List<Placed> placed = new ArrayList<>();
    private final IdentityHashMap<Submission, StatementConflictException> refused = new IdentityHashMap<>();
    private long sequence;

    Placing(Opening opening) {
        this.opening = opening;
        this.known = new HashMap<>(opening.known());
        this.sequence = opening.sequence();
    }

    /** Returns what got a place, in order. */
    List<Placed> placed() {
        return placed;
    }

    /** Returns the last place given. */
    long sequence() {
        return sequence;
    }

    Optional<StatementConflictException> refusal(Submission submission) {
        return Optional.ofNullable(refused.get(submission));
    }

    void place(Admitted admitted) {
        Submission submission = admitted.submission();
        List<Statement> statements = submission.statements();
        short tenant = admitted.owner().tenant();
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            String first = known.get(new Name(tenant, statement.id()));
            if (first != null
                    && !isForgotten(submission, statement.id())
                    && !Essence.isSame(first, statement.json(), statement.version())) {
                refused.put(submission, new StatementConflictException(index, statement.id()));
                return;
            }
        }
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            if (!isForgotten(submission, statement.id())
                    && known.putIfAbsent(new Name(tenant, statement.id()), statement.json()) == null) {
                placed.add(new Placed(++sequence, statement, submission.rows().get(index), admitted.owner()));
            }
        }
    }

    /** One that was removed, or changed for a person's sake, is known, whatever it says. */
    private boolean isForgotten(Submission submission, UUID id) {
        return !opening.forgotten().isEmpty() && opening.forgotten().contains(Tombstones.hash(submission.tenant(), id));
    }
}
