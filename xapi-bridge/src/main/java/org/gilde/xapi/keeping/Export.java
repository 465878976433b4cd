package org.gilde.xapi.keeping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.DocumentArchive;
import org.gilde.xapi.document.DocumentArchive.Archived;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.statement.Trait;
import org.gilde.xapi.store.Archive;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StatementStore;

/** Writes all that is kept for a tenant, one JSON object a line; holds a few Statements at a time. */
public final class Export {
    private static final int STEP = 100;

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
        line(line("end").put("statements", count).put("documents", documents(tenant, out)), out);
        out.flush();
    }

    private void statement(Tenant tenant, KeptStatement kept, OutputStream out) throws IOException {
        ObjectNode line = line("statement")
                .put("sequence", kept.stored().sequence())
                .put("id", kept.stored().id().toString())
                .put("stored", kept.stored().stored().toString())
                .put("traits", Trait.toBits(kept.traits()))
                .put("authority", kept.authority())
                .put("json", kept.stored().json());
        Statement read = reader.kept(kept.stored().json(), kept.stored().id());
        Set<String> hashes = new HashSet<>();
        read.attachments().forEach(header -> hashes.add(header.sha2().toLowerCase(Locale.ROOT)));
        if (!hashes.isEmpty()) {
            ArrayNode contents = line.putArray("attachments");
            store.attachments(tenant, hashes).values().forEach(content -> contents.addObject()
                    .put("sha2", content.sha2())
                    .put("contentType", content.contentType())
                    .put("content", content.content()));
        }
        line(line, out);
    }

    private long documents(Tenant tenant, OutputStream out) throws IOException {
        long count = 0;
        Optional<UUID> place = Optional.empty();
        for (List<Archived> next = documents.after(tenant, place, 1);
                !next.isEmpty();
                next = documents.after(tenant, place, 1)) {
            Archived archived = next.get(0);
            line(document(archived), out);
            place = Optional.of(archived.place());
            count++;
        }
        return count;
    }

    private static ObjectNode document(Archived archived) {
        DocumentContext context = archived.key().context();
        ObjectNode line = line("document").put("document", context.kind().name());
        context.activity().ifPresent(activity -> line.put("activity", activity));
        context.agent()
                .ifPresent(agent -> line.put("agentKind", agent.kind().name()).put("agent", agent.value()));
        context.registration().ifPresent(registration -> line.put("registration", registration.toString()));
        return line.put("id", archived.key().id())
                .put("contentType", archived.content().type())
                .put("content", archived.content().bytes());
    }

    private static void line(ObjectNode line, OutputStream out) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode line(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }
}
