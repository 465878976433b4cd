package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.AccessDeniedException;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementRecorder;
import org.gilde.xapi.store.StatementRecorder.Recorded;
import org.gilde.xapi.store.StatementStore;

/** The Statement Resource. Part Three 2.1. Safe for several threads. */
public final class StatementsEndpoint {
    private static final String PUT = "Part Three 2.1.1";
    private static final String POST = "Part Three 2.1.2";

    private final Authenticator authenticator;
    private final StatementRecorder recorder;
    private final StatementStore store;
    private final Limits limits;

    /** Lets in by this authenticator, records by this recorder, reads from this store. */
    public StatementsEndpoint(
            Authenticator authenticator, StatementRecorder recorder, StatementStore store, Limits limits) {
        this.authenticator = authenticator;
        this.recorder = recorder;
        this.store = store;
        this.limits = limits;
    }

    /** Stores one or many: 200 with their ids. */
    public Answer post(Request request) {
        return Refusal.orAnswer(() -> {
            Credential sender = admit(request);
            new Parameters(request.parameters(), POST).allowOnly(Set.of());
            Protocol.requireJson(request, limits.body());
            Recorded recorded = recorder.record(request.body(), sender);
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            recorded.ids().forEach(id -> ids.add(id.toString()));
            return Answer.json(200, ids.toString()).consistentThrough(recorded.consistentThrough());
        });
    }

    /** Stores one under the id of the request: 204. */
    public Answer put(Request request) {
        return Refusal.orAnswer(() -> {
            Credential sender = admit(request);
            Parameters parameters = new Parameters(request.parameters(), PUT);
            parameters.allowOnly(Set.of("statementId"));
            UUID id = parameters
                    .uuid("statementId")
                    .orElseThrow(() -> RequestRefusedException.invalid("The parameter statementId is missing", PUT));
            Protocol.requireJson(request, limits.body());
            return Answer.empty(204)
                    .consistentThrough(
                            recorder.record(id, request.body(), sender).consistentThrough());
        });
    }

    /** Gives one back, or a page of those that match. */
    public Answer get(Request request) {
        return Refusal.orAnswer(() -> {
            Credential reader = admit(request);
            if (!reader.mayReadOwnStatements()) {
                throw AccessDeniedException.lacking(Scope.STATEMENTS_READ);
            }
            Instant consistentThrough = store.consistentThrough();
            Selection selection = Selection.of(request, limits.page(), mine(reader));
            Answer answer = selection.isSingle() ? one(selection, reader) : page(selection, request.path());
            return answer.consistentThrough(consistentThrough);
        });
    }

    private Credential admit(Request request) {
        Protocol.requireVersion(request);
        return authenticator.authenticate(request.header("Authorization").orElse(null));
    }

    private Answer one(Selection selection, Credential reader) {
        KeptStatement found = selection
                .id()
                .flatMap(store::find)
                .or(() -> selection.voidedId().flatMap(store::findVoided))
                .filter(statement ->
                        mine(reader).map(statement.authority()::equals).orElse(true))
                .orElseThrow(() -> RequestRefusedException.notFound("There is no such Statement"));
        String modified = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                found.stored().stored().atOffset(ZoneOffset.UTC));
        return Answer.json(200, selection.format(found)).with("Last-Modified", modified);
    }

    private Answer page(Selection selection, String path) {
        StatementPage page = store.query(selection.query());
        StringBuilder json = new StringBuilder("{\"statements\":[");
        List<KeptStatement> statements = page.statements();
        for (int index = 0; index < statements.size(); index++) {
            json.append(index == 0 ? "" : ",").append(selection.format(statements.get(index)));
        }
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
