package org.gilde.xapi.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.document.Content;
import org.gilde.xapi.document.DocumentContext;
import org.gilde.xapi.document.DocumentKey;
import org.gilde.xapi.document.DocumentStore;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.store.Archive;
import org.gilde.xapi.store.StatementStore;

/**
 * Takes in what {@link Export} wrote, or a part of it, line by line. What is here already stays as it is, so a part may
 * come twice.
 */
public final class Import {
    private final Archive archive;
    private final StatementStore store;
    private final DocumentStore documents;

    /** Writes to these. */
    public Import(Archive archive, StatementStore store, DocumentStore documents) {
        this.archive = archive;
        this.store = store;
        this.documents = documents;
    }

    /**
     * What was taken in.
     *
     * @param lastSequence the place of the last Statement in the export; 0 without any
     * @param isComplete whether the export's last line was among them
     */
    public record Taken(long statements, long documents, long lastSequence, boolean isComplete) {}

    /**
     * Takes in all lines.
     *
     * @throws IllegalArgumentException if a line can not be understood; it names the line, those before are taken in
     * @throws org.gilde.xapi.LrsException if another Statement has an id already, or the store did not answer
     */
    public Taken read(Tenant tenant, InputStream in) throws IOException {
        ArrivingStatements statements = new ArrivingStatements(tenant, store, archive);
        long taken = 0;
        boolean isComplete = false;
        try (ExportLines lines = new ExportLines(in)) {
            for (Optional<JsonNode> line = next(lines, statements); line.isPresent(); line = next(lines, statements)) {
                isComplete = line.get().path("kind").asText().equals("end");
                taken += take(tenant, line.get(), lines.number(), statements) ? 1 : 0;
            }
        }
        statements.flush();
        return new Taken(statements.count(), taken, statements.last(), isComplete);
    }

    private static Optional<JsonNode> next(ExportLines lines, ArrivingStatements statements) throws IOException {
        try {
            return lines.next();
        } catch (JsonProcessingException e) {
            statements.flush();
            throw new IllegalArgumentException("Line " + lines.number() + " is not JSON; all before it is taken in", e);
        }
    }

    /** Takes in one line, and says whether it was a document. */
    private boolean take(Tenant tenant, JsonNode line, long number, ArrivingStatements statements) {
        try {
            switch (line.path("kind").asText()) {
                case "statement" -> statements.add(line);
                case "document" -> {
                    document(tenant, line);
                    return true;
                }
                case "end" -> {}
                default -> throw new IllegalArgumentException("its kind is unknown");
            }
            return false;
        } catch (IllegalArgumentException | DateTimeException | IOException e) {
            statements.flush();
            throw new IllegalArgumentException("Line " + number + " is not of an export; all before it is taken in", e);
        }
    }

    private void document(Tenant tenant, JsonNode line) throws IOException {
        Optional<AgentId> agent = text(line, "agent")
                .map(value ->
                        new AgentId(AgentId.Kind.valueOf(line.path("agentKind").asText()), value));
        DocumentContext context = new DocumentContext(
                DocumentContext.Kind.valueOf(line.path("document").asText()),
                text(line, "activity"),
                agent,
                text(line, "registration").map(UUID::fromString));
        Content content = new Content(
                line.path("content").binaryValue(), line.path("contentType").asText());
        DocumentKey key = new DocumentKey(context, line.path("id").asText());
        if (documents.find(tenant, key).isEmpty()) {
            documents.edit(
                    tenant,
                    key,
                    present -> Optional.of(present.isPresent() ? present.get().content() : content));
        }
    }

    private static Optional<String> text(JsonNode line, String name) {
        return Optional.ofNullable(line.path(name).textValue());
    }
}
