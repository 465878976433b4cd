package org.gilde.xapi.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.Document;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.document.DocumentStore;

/** The State, Activity Profile and Agent Profile Resources: one class, three shelves. Part Three 2.2. */
final class DocumentResource implements Resource {
    private static final Map<String, String> AS_IT_IS = Map.of(
            "Cache-Control", "private, no-cache",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "sandbox");

    private final DocumentStore store;
    private final Shelf shelf;
    private final Limits limits;

    DocumentResource(DocumentStore store, Shelf shelf, Limits limits) {
        this.store = store;
        this.shelf = shelf;
        this.limits = limits;
    }

    @Override
    public Answer get(Call call) {
        call.caller().demand(shelf.reading());
        Parameters parameters = shelf.parameters(call, "since");
        DocumentContext context = shelf.context(parameters, call.caller());
        Optional<String> id = parameters.name(shelf.id());
        Optional<Instant> since = parameters.timestamp("since");
        if (id.isEmpty()) {
            return ids(call.caller().tenant(), context, since);
        }
        if (since.isPresent()) {
            throw RequestRefusedException.invalid(
                    "The parameter since is not allowed beside " + shelf.id(), shelf.section());
        }
        return store.find(call.caller().tenant(), new DocumentKey(context, id.get()))
                .map(document -> answer(document, Precondition.of(call.request())))
                .orElseThrow(() -> RequestRefusedException.notFound("There is no such document", shelf.section()));
    }

    @Override
    public Answer put(Call call) {
        Precondition precondition = Precondition.of(call.request());
        return change(call, (present, sent) -> {
            if (!precondition.isGiven()) {
                refuseUnguarded(call.version(), present);
            }
            precondition.check(present);
            return sent;
        });
    }

    @Override
    public Answer post(Call call) {
        Precondition precondition = Precondition.of(call.request());
        return change(call, (present, sent) -> {
            precondition.check(present);
            return present.map(document -> document.content().mergedWith(sent)).orElseGet(sent::mergeable);
        });
    }

    @Override
    public Answer delete(Call call) {
        call.caller().demand(shelf.writing());
        Parameters parameters = shelf.parameters(call);
        DocumentContext context = shelf.context(parameters, call.caller());
        Optional<String> id = parameters.name(shelf.id());
        Tenant tenant = call.caller().tenant();
        if (id.isEmpty() && shelf == Shelf.STATE) {
            store.deleteAll(tenant, context);
            return Answer.empty(204);
        }
        Precondition precondition = Precondition.of(call.request());
        store.edit(tenant, new DocumentKey(context, parameters.required(shelf.id(), id)), present -> {
            precondition.check(present);
            return Optional.empty();
        });
        return Answer.empty(204);
    }

    /** Makes the next version of a document from the present one and what was sent. */
    private interface Change {
        Content apply(Optional<Document> present, Content sent);
    }

    private Answer change(Call call, Change change) {
        call.caller().demand(shelf.writing());
        call.caller().demandKeepingDocuments();
        Parameters parameters = shelf.parameters(call);
        DocumentContext context = shelf.context(parameters, call.caller());
        String id = parameters.required(shelf.id(), parameters.name(shelf.id()));
        Bodies.check(call.request(), limits.body());
        Content sent = new Content(
                call.request().body(), call.request().header("Content-Type").orElse("application/octet-stream"));
        store.edit(
                call.caller().tenant(),
                new DocumentKey(context, id),
                present -> Optional.of(change.apply(present, sent)));
        return Answer.empty(204);
    }

    /** A PUT must say what it takes to be there, but for State in 1.0.3; in 2.0 only where something is there. */
    private void refuseUnguarded(XapiVersion version, Optional<Document> present) {
        if (version == XapiVersion.V1_0_3 && shelf == Shelf.STATE) {
            return;
        }
        if (present.isPresent()) {
            throw new RequestRefusedException(
                    Reason.CONFLICT,
                    "There is such a document already; read it and its ETag first, then repeat the request with that as"
                            + " If-Match",
                    Precondition.SECTION);
        }
        if (version == XapiVersion.V1_0_3) {
            throw RequestRefusedException.invalid(
                    "A PUT needs the header If-Match with the document's ETag, or If-None-Match: * for a new one",
                    Precondition.SECTION);
        }
    }

    private Answer ids(Tenant tenant, DocumentContext context, Optional<Instant> since) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        store.ids(tenant, context, since).forEach(ids::add);
        return Answer.json(200, ids.toString());
    }

    private static Answer answer(Document document, Precondition precondition) {
        String tag = document.content().etag();
        boolean isKnown =
                precondition.ifNoneMatch().map(tags -> tags.matchWeakly(tag)).orElse(false);
        Answer answer = isKnown
                ? Answer.empty(304)
                : Answer.of(200, document.content().type(), document.content().bytes());
        return answer.with(AS_IT_IS)
                .with(Map.of("ETag", '"' + tag + '"', "Last-Modified", HttpDates.text(document.updated())));
    }
}
