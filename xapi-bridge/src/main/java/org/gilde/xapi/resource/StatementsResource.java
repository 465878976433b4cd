package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.AccessDeniedException;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementRecorder;
import org.gilde.xapi.store.StatementRecorder.Recorded;
import org.gilde.xapi.store.StatementStore;

/** The Statement Resource. Part Three 2.1. */
public final class StatementsResource implements Resource {
    private static final String PUT = "Part Three 2.1.1";
    private static final String POST = "Part Three 2.1.2";
    private static final String GET = "Part Three 2.1.3";

    private final StatementRecorder recorder;
    private final StatementStore store;
    private final Limits limits;

    /** Records by this recorder, reads from this store. */
    public StatementsResource(StatementRecorder recorder, StatementStore store, Limits limits) {
        this.recorder = recorder;
        this.store = store;
        this.limits = limits;
    }

    @Override
    public Answer post(Call call) {
        call.parameters(POST, Set.of());
        checkBody(call);
        Recorded recorded = recorder.record(call.request().body(), call.caller());
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        recorded.ids().forEach(id -> ids.add(id.toString()));
        return Answer.json(200, ids.toString()).consistentThrough(recorded.consistentThrough());
    }

    @Override
    public Answer put(Call call) {
        UUID id = call.parameters(PUT, Set.of("statementId"))
                .uuid("statementId")
                .orElseThrow(() -> RequestRefusedException.invalid("The parameter statementId is missing", PUT));
        checkBody(call);
        Recorded recorded = recorder.record(id, call.request().body(), call.caller());
        return Answer.empty(204).consistentThrough(recorded.consistentThrough());
    }

    @Override
    public Answer get(Call call) {
        if (!call.caller().mayReadOwnStatements()) {
            throw AccessDeniedException.lacking(Scope.STATEMENTS_READ);
        }
        Instant consistentThrough = store.consistentThrough();
        Selection selection = Selection.of(call.request(), limits.page(), mine(call.caller()));
        Answer answer = selection.isSingle() ? one(selection, call) : page(selection, call);
        return answer.consistentThrough(consistentThrough);
    }

    private void checkBody(Call call) {
        Bodies.check(call.request(), limits.body());
        Bodies.requireJson(call.request());
    }

    private Answer one(Selection selection, Call call) {
        Tenant tenant = call.caller().tenant();
        KeptStatement found = selection
                .id()
                .flatMap(id -> store.find(tenant, id))
                .or(() -> selection.voidedId().flatMap(id -> store.findVoided(tenant, id)))
                .filter(statement ->
                        mine(call.caller()).map(statement.authority()::equals).orElse(true))
                .orElseThrow(() -> RequestRefusedException.notFound("There is no such Statement", GET));
        return Answer.json(200, selection.format(found))
                .with("Last-Modified", HttpDates.text(found.stored().stored()));
    }

    private Answer page(Selection selection, Call call) {
        StatementPage page = store.query(call.caller().tenant(), selection.query());
        StringBuilder json = new StringBuilder("{\"statements\":[");
        List<KeptStatement> statements = page.statements();
        for (int index = 0; index < statements.size(); index++) {
            json.append(index == 0 ? "" : ",").append(selection.format(statements.get(index)));
        }
        String path = call.request().base() + call.request().path();
        String more = page.next().isEmpty()
                ? ""
                : new More(selection.parameters(), page.next().getAsLong()).link(path);
        return Answer.json(
                200, json.append("],\"more\":\"").append(more).append("\"}").toString());
    }

    private static Optional<String> mine(Credential reader) {
        return reader.mayReadAllStatements() ? Optional.empty() : Optional.of(reader.authority());
    }
}
