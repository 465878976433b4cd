package org.gilde.xapi.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.AttachmentHashes;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementStore;

/** Gives Statements: one by its id, or page by page. Part Three 2.1.3. */
final class StatementsReading {
    private static final String GET = "Part Three 2.1.3";

    private final StatementStore store;
    private final int largestPage;

    StatementsReading(StatementStore store, int largestPage) {
        this.store = store;
        this.largestPage = largestPage;
    }

    Answer answer(Call call) {
        Instant consistentThrough = store.consistentThrough();
        return given(call).consistentThrough(consistentThrough);
    }

    /** Refusals are answers as well: a client that waits for a Statement reads from them how far the LRS is. */
    private Answer given(Call call) {
        try {
            Reach reach = new Reach(call.caller());
            Selection selection = Selection.of(call.request(), largestPage, reach.authority());
            return selection.isSingle() ? one(selection, reach, call) : page(selection, reach, call);
        } catch (LrsException refused) {
            return Refusal.answer(refused);
        }
    }

    private Answer one(Selection selection, Reach reach, Call call) {
        Tenant tenant = call.caller().tenant();
        KeptStatement found = selection
                .id()
                .flatMap(id -> store.find(tenant, id))
                .or(() -> selection.voidedId().flatMap(id -> store.findVoided(tenant, id)))
                .filter(reach::includes)
                .orElseThrow(() -> RequestRefusedException.notFound("There is no such Statement", GET));
        return answer(selection, tenant, selection.format(found), List.of(found))
                .with("Last-Modified", HttpDates.text(found.stored().stored()));
    }

    private Answer page(Selection selection, Reach reach, Call call) {
        StatementPage page = store.query(call.caller().tenant(), reach.narrow(selection.query()));
        StringBuilder json = new StringBuilder("{\"statements\":[");
        List<KeptStatement> statements = page.statements();
        for (int index = 0; index < statements.size(); index++) {
            json.append(index == 0 ? "" : ",").append(selection.format(statements.get(index)));
        }
        String path = call.request().base() + call.request().path();
        String more = page.next().isEmpty()
                ? ""
                : new More(selection.parameters(), page.next().getAsLong()).link(path);
        json.append("],\"more\":\"").append(more).append("\"}");
        return answer(selection, call.caller().tenant(), json.toString(), statements);
    }

    /** Puts the contents of attachments beside the JSON where they are asked for. */
    private Answer answer(Selection selection, Tenant tenant, String json, List<KeptStatement> statements) {
        if (!selection.withAttachments()) {
            return Answer.json(200, json);
        }
        Set<String> hashes = new LinkedHashSet<>();
        statements.forEach(statement ->
                hashes.addAll(AttachmentHashes.in(statement.stored().json())));
        Multipart multipart = MultipartWriter.write(
                json.getBytes(StandardCharsets.UTF_8),
                store.attachments(tenant, hashes).values());
        return Answer.of(200, multipart.contentType(), multipart.bytes());
    }
}
