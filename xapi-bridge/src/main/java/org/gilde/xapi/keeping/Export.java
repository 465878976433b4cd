package org.gilde.xapi.keeping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.DocumentArchive;
import org.gilde.xapi.document.DocumentArchive.Archived;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.statement.Trait;
import org.gilde.xapi.store.Archive;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementStore;

/** Writes all that is kept for a tenant, one JSON object a line; holds a few Statements at a time. */
public final class Export {
    private static final int STEP = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final Archive archive;
    private final StatementStore store;
    private final DocumentArchive documents;
    private final StatementReader reader = new StatementReader();

    /** Reads these. */
    public Export(Archive archive, StatementStore store, DocumentArchive documents) {
        this.archive = archive;
        this.store = store;
        this.documents = documents;
    }

    /**
     * Writes the Statements after a sequence, each with the contents that it carries; then the documents; then a line that
     * says it is complete. No line needs another one.
     */
    public void write(Tenant tenant, long after, OutputStream out) throws IOException {
        long last = after;
        long count = 0;
        for (List<KeptStatement> next = archive.after(tenant, last, STEP);
                !next.isEmpty();
                next = archive.after(tenant, last, STEP)) {
            for (KeptStatement kept : next) {
                statement(tenant, kept, out);
            }
            out.flush();
            count += next.size();
            last = next.get(next.size() - 1).stored().sequence();
        }
        long written = documents(tenant, out);
        try (JsonGenerator line = line("end", out)) {
            line.writeNumberField("statements", count);
            line.writeNumberField("documents", written);
        }
        out.write('\n');
        out.flush();
    }

    private void statement(Tenant tenant, KeptStatement kept, OutputStream out) throws IOException {
        Statement read = reader.kept(kept.stored().json(), kept.stored().id());
        Set<String> hashes = new TreeSet<>();
        read.attachments().forEach(header -> hashes.add(header.sha2().toLowerCase(Locale.ROOT)));
        try (JsonGenerator line = line("statement", out)) {
            line.writeNumberField("sequence", kept.stored().sequence());
            line.writeStringField("id", kept.stored().id().toString());
            line.writeStringField("stored", kept.stored().stored().toString());
            line.writeNumberField("traits", Trait.toBits(kept.traits()));
            line.writeStringField("authority", kept.authority());
            line.writeStringField("json", kept.stored().json());
            if (!hashes.isEmpty()) {
                contents(tenant, hashes, line);
            }
        }
        out.write('\n');
    }

    /** Reads one after the other: each may be large. */
    private void contents(Tenant tenant, Set<String> hashes, JsonGenerator line) throws IOException {
        line.writeArrayFieldStart("attachments");
        for (String hash : hashes) {
            for (Attachment content : store.attachments(tenant, Set.of(hash)).values()) {
                line.writeStartObject();
                line.writeStringField("sha2", content.sha2());
                line.writeStringField("contentType", content.contentType());
                line.writeBinaryField("content", content.content());
                line.writeEndObject();
            }
        }
        line.writeEndArray();
    }

    private long documents(Tenant tenant, OutputStream out) throws IOException {
        long count = 0;
        Optional<UUID> place = Optional.empty();
        for (List<Archived> next = documents.after(tenant, place, 1);
                !next.isEmpty();
                next = documents.after(tenant, place, 1)) {
            Archived archived = next.get(0);
            document(archived, out);
            place = Optional.of(archived.place());
            count++;
        }
        return count;
    }

    private static void document(Archived archived, OutputStream out) throws IOException {
        DocumentContext context = archived.key().context();
        try (JsonGenerator line = line("document", out)) {
            line.writeStringField("document", context.kind().name());
            if (context.activity().isPresent()) {
                line.writeStringField("activity", context.activity().get());
            }
            if (context.agent().isPresent()) {
                line.writeStringField("agentKind", context.agent().get().kind().name());
                line.writeStringField("agent", context.agent().get().value());
            }
            if (context.registration().isPresent()) {
                line.writeStringField(
                        "registration", context.registration().get().toString());
            }
            line.writeStringField("id", archived.key().id());
            line.writeStringField("contentType", archived.content().type());
            line.writeBinaryField("content", archived.content().bytes());
        }
        out.write('\n');
    }

    /** Begins a line, which ends when it is closed. */
    private static JsonGenerator line(String kind, OutputStream out) throws IOException {
        JsonGenerator line = FACTORY.createGenerator(out);
        line.writeStartObject();
        line.writeStringField("kind", kind);
        return line;
    }
}
