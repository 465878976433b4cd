package org.gilde.xapi.resource;

import java.util.Optional;
import org.gilde.xapi.access.Action;
import org.gilde.xapi.access.Binding;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementQuery;

/** Which Statements a reader sees: those of all, those it vouches for, or those of its token's binding. */
final class Reach {
    private final Credential reader;

    Reach(Credential reader) {
        this.reader = reader;
    }

    /** Returns whose Statements only; empty for those of all. */
    Optional<String> authority() {
        return reader.may(Action.STATEMENTS_READ_ALL) ? Optional.empty() : Optional.of(reader.authority());
    }

    boolean includes(KeptStatement statement) {
        return authority().map(statement.authority()::equals).orElse(true)
                && reader.binding()
                        .map(bound -> bound.covers(statement.stored().json()))
                        .orElse(true);
    }

    /** Narrows a query to what is in reach. */
    StatementQuery narrow(StatementQuery query) {
        return reader.binding().map(bound -> narrow(query, bound)).orElse(query);
    }

    private StatementQuery narrow(StatementQuery query, Binding bound) {
        query.agent().ifPresent(reader::demandActor);
        query.registration().ifPresent(registration -> reader.demandRegistration(Optional.of(registration)));
        return new StatementQuery(
                Optional.of(bound.actor()),
                query.verb(),
                query.activity(),
                Optional.of(bound.registration()),
                query.relatedAgents(),
                query.relatedActivities(),
                query.since(),
                query.until(),
                query.authority(),
                query.isAscending(),
                query.limit(),
                query.cursor());
    }
}
