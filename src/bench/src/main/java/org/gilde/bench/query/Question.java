package org.gilde.bench.query;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.StatementQuery;
import org.gilde.xapi.store.StatementStore;

/** What is asked of a store, said in words. */
record Question(Tenant tenant, Optional<UUID> id, StatementQuery query) {
    private static final int LIMIT = 50;

    static Question newest() {
        return new Question(Tenant.MAIN, Optional.empty(), StatementQuery.newest(LIMIT));
    }

    /** Returns how many Statements answer it. */
    int ask(StatementStore store) {
        return id.isPresent()
                ? (int) store.find(tenant, id.get()).stream().count()
                : store.query(tenant, query).statements().size();
    }

    Question of(Tenant other) {
        return new Question(other, id, query);
    }

    Question one(UUID wanted) {
        return new Question(tenant, Optional.of(wanted), query);
    }

    Question agent(AgentId agent, boolean isRelated) {
        return with(
                Optional.of(agent),
                query.verb(),
                query.activity(),
                query.registration(),
                isRelated,
                query.relatedActivities());
    }

    Question verb(String verb) {
        return with(
                query.agent(),
                Optional.of(verb),
                query.activity(),
                query.registration(),
                query.relatedAgents(),
                query.relatedActivities());
    }

    Question activity(String activity, boolean isRelated) {
        return with(
                query.agent(),
                query.verb(),
                Optional.of(activity),
                query.registration(),
                query.relatedAgents(),
                isRelated);
    }

    Question registration(UUID registration) {
        return with(
                query.agent(),
                query.verb(),
                query.activity(),
                Optional.of(registration),
                query.relatedAgents(),
                query.relatedActivities());
    }

    Question since(Instant moment) {
        return within(Optional.of(moment), query.until(), query.authority(), query.isAscending(), query.cursor());
    }

    Question until(Instant moment) {
        return within(query.since(), Optional.of(moment), query.authority(), query.isAscending(), query.cursor());
    }

    Question vouchedBy(String authority) {
        return within(query.since(), query.until(), Optional.of(authority), query.isAscending(), query.cursor());
    }

    Question ascending() {
        return within(query.since(), query.until(), query.authority(), true, query.cursor());
    }

    Question from(long cursor) {
        return within(query.since(), query.until(), query.authority(), query.isAscending(), OptionalLong.of(cursor));
    }

    private Question with(
            Optional<AgentId> agent,
            Optional<String> verb,
            Optional<String> activity,
            Optional<UUID> registration,
            boolean relatedAgents,
            boolean relatedActivities) {
        return new Question(
                tenant,
                id,
                new StatementQuery(
                        agent,
                        verb,
                        activity,
                        registration,
                        relatedAgents,
                        relatedActivities,
                        query.since(),
                        query.until(),
                        query.authority(),
                        query.isAscending(),
                        query.limit(),
                        query.cursor()));
    }

    private Question within(
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<String> authority,
            boolean isAscending,
            OptionalLong cursor) {
        return new Question(
                tenant,
                id,
                new StatementQuery(
                        query.agent(),
                        query.verb(),
                        query.activity(),
                        query.registration(),
                        query.relatedAgents(),
                        query.relatedActivities(),
                        since,
                        until,
                        authority,
                        isAscending,
                        query.limit(),
                        cursor));
    }
}
