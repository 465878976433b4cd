package org.gilde.xapi.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.statement.Trait;
import org.gilde.xapi.store.Archive;
import org.gilde.xapi.store.StatementStore;

/** Statements of an export on their way into a store, some at a time and in their order. */
final class ArrivingStatements {
    private static final int MOST = 200;
    private static final long LARGEST = 8L << 20;

    private final Tenant tenant;
    private final StatementStore store;
    private final Archive archive;
    private final StatementReader reader = new StatementReader();
    private final List<Statement> waiting = new ArrayList<>();
    private final List<Attachment> contents = new ArrayList<>();
    private final Map<UUID, Instant> stored = new HashMap<>();
    private String authority = "";
    private long size;
    private long count;
    private long last;

    ArrivingStatements(Tenant tenant, StatementStore store, Archive archive) {
        this.tenant = tenant;
        this.store = store;
        this.archive = archive;
    }

    /** Takes a line with a Statement. */
    void add(JsonNode line) throws IOException {
        UUID id = UUID.fromString(line.path("id").asText());
        Instant moment = Instant.parse(line.path("stored").asText());
        String json = line.path("json").asText();
        Statement read = reader.kept(json, id);
        if (!waiting.isEmpty() && !authority.equals(line.path("authority").asText())) {
            flush();
        }
        authority = line.path("authority").asText();
        waiting.add(new Statement(
                id,
                read.timestamp(),
                read.keys(),
                read.target(),
                Trait.ofBits(line.path("traits").asInt()),
                read.attachments(),
                json));
        stored.put(id, moment);
        for (JsonNode content : line.path("attachments")) {
            byte[] octets = content.path("content").binaryValue();
            contents.add(new Attachment(
                    content.path("sha2").asText(), content.path("contentType").asText(), octets));
            size += octets.length;
        }
        size += json.length();
        last = line.path("sequence").asLong();
        if (waiting.size() >= MOST || size > LARGEST) {
            flush();
        }
    }

    /** Has all of them stored. */
    void flush() {
        if (!waiting.isEmpty()) {
            try {
                store.add(tenant, authority, List.copyOf(waiting), List.copyOf(contents))
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof LrsException refusal ? refusal : e;
            }
            archive.restore(tenant, stored);
            count += waiting.size();
        }
        waiting.clear();
        contents.clear();
        stored.clear();
        size = 0;
    }

    long count() {
        return count;
    }

    long last() {
        return last;
    }
}
