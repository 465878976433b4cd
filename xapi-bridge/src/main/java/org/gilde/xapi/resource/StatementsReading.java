package org.gilde.xapi.resource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.Enclosed;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementPage;
import org.gilde.xapi.store.StatementStore;

/** Gives Statements: one by its id, or page by page. Part Three 2.1.3. */
final class StatementsReading {
    private static final String GET = "Part Three 2.1.3";

    private final StatementStore store;
    private final Limits limits;

    StatementsReading(StatementStore store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    Answer answer(Call call) {
        Instant consistentThrough = store.consistentThrough();
        return given(call).consistentThrough(consistentThrough);
    }

    /** Refusals are answers as well: a client that waits for a Statement reads from them how far the LRS is. */
    private Answer given(Call call) {
        try {
            Reach reach = new Reach(call.caller());
            Selection selection = Selection.of(call.request(), limits.page(), reach.authority());
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
        String json = selection.format(found);
        Answer answer = selection.withAttachments()
                ? multipart(json, tenant, enclosed(tenant, List.of(found)))
                : Answer.json(200, json);
        return answer.with("Last-Modified", HttpDates.text(found.stored().stored()));
    }

    private Answer page(Selection selection, Reach reach, Call call) {
        Tenant tenant = call.caller().tenant();
        StatementPage page = store.query(tenant, reach.narrow(selection.query()));
        if (!selection.withAttachments()) {
            return Answer.json(200, json(selection, page, call));
        }
        Enclosed enclosed = enclosed(tenant, page.statements());
        return multipart(json(selection, first(page, enclosed.statements()), call), tenant, enclosed);
    }

    private static String json(Selection selection, StatementPage page, Call call) {
        StringBuilder json = new StringBuilder("{\"statements\":[");
        List<KeptStatement> statements = page.statements();
        for (int index = 0; index < statements.size(); index++) {
            json.append(index == 0 ? "" : ",").append(selection.format(statements.get(index)));
        }
        String path = call.request().base() + call.request().path();
        String more = page.next().isEmpty()
                ? ""
                : new More(selection.parameters(), page.next().getAsLong()).link(path);
        return json.append("],\"more\":\"").append(more).append("\"}").toString();
    }

    /** Returns the page, or one with its first Statements; the others come with the next page. */
    private static StatementPage first(StatementPage page, int count) {
        if (count == page.statements().size()) {
            return page;
        }
        List<KeptStatement> first = page.statements().subList(0, count);
        return new StatementPage(
                first, OptionalLong.of(first.get(count - 1).stored().sequence()));
    }

    private Enclosed enclosed(Tenant tenant, List<KeptStatement> statements) {
        List<String> texts =
                statements.stream().map(statement -> statement.stored().json()).toList();
        Enclosed enclosed = Enclosed.of(texts, hashes -> store.attachmentSizes(tenant, hashes), Enclosed.MOST);
        int most = Math.max(Enclosed.MOST, limits.body());
        if (enclosed.octets() > most) {
            throw RequestRefusedException.tooLarge("The attachments of the Statement have " + enclosed.octets()
                    + " bytes, and one answer at most " + most + "; ask for it without attachments");
        }
        return enclosed;
    }

    /** Puts the contents of attachments beside the JSON. */
    private Answer multipart(String json, Tenant tenant, Enclosed enclosed) {
        Map<String, Attachment> contents =
                enclosed.hashes().isEmpty() ? Map.of() : store.attachments(tenant, enclosed.hashes());
        Multipart multipart = MultipartWriter.write(json.getBytes(StandardCharsets.UTF_8), contents.values());
        return Answer.of(200, multipart.contentType(), multipart.bytes());
    }
}
