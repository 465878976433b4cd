package org.gilde.xapi.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.attachment.AttachmentHashes;
import org.gilde.xapi.attachment.MultipartWriter;
import org.gilde.xapi.attachment.MultipartWriter.Multipart;
import org.gilde.xapi.attachment.Submission;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.quarantine.Quarantined.Sender;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Uuids;
import org.gilde.xapi.store.StatementStore;

/**
 * Stores Statements out of quarantine, as if their sender had sent them now; what they define counts, for the operator
 * lets them in. Safe for several threads.
 */
public final class Redrive {
    private static final JsonReader JSON = new JsonReader(1000);

    private final Quarantine quarantine;
    private final SubmissionReader reader;
    private final StatementStore store;

    /** Takes from this quarantine, reads by this reader, stores here. */
    public Redrive(Quarantine quarantine, SubmissionReader reader, StatementStore store) {
        this.quarantine = quarantine;
        this.reader = reader;
        this.store = store;
    }

    /**
     * Stores one and takes it out of quarantine. Done twice it is stored once.
     *
     * @param corrected the Statement as an operator mended it; empty for the text as received
     * @return the Statement's id; empty where nothing waits under that id
     * @throws org.gilde.xapi.LrsException if it still breaks a rule, or the store did not answer; then it goes on waiting
     */
    public Optional<UUID> redrive(UUID id, Optional<String> corrected) {
        return quarantine.find(id).map(entry -> {
            UUID stored = store(entry, corrected.orElse(entry.json()));
            quarantine.drop(id);
            return stored;
        });
    }

    private UUID store(Quarantined entry, String json) {
        JsonNode tree = JSON.tree(json);
        UUID id = Uuids.parse(tree.path("id").asText("")).orElse(entry.id());
        Submission submission = reader.read(body(entry, json), id);
        Sender sender = entry.sender();
        Confirmed.await(
                store.add(sender.tenant(), sender.authority(), submission.statements(), submission.attachments()));
        return id;
    }

    private static Body body(Quarantined entry, String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        Set<String> hashes = AttachmentHashes.in(json);
        List<Attachment> attachments = entry.attachments().stream()
                .filter(attachment -> hashes.contains(attachment.sha2()))
                .toList();
        if (attachments.isEmpty()) {
            return new Body("application/json", utf8, entry.sender().version(), false);
        }
        Multipart multipart = MultipartWriter.write(utf8, attachments);
        return new Body(
                multipart.contentType(), multipart.bytes(), entry.sender().version(), false);
    }
}
