package org.gilde.xapi.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.attachment.Sorted.Refused;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.json.JsonReader.Slice;
import org.gilde.xapi.json.JsonValue;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;

/** Reads each Statement of one batch by itself, so that one that breaks a rule does not stand for all. */
final class SubmissionSorter {
    private final StatementReader reader;
    private final Body body;
    private final Envelope envelope;
    private final SignatureRules signatures;
    private final Set<UUID> ids = new HashSet<>();
    private final Set<String> mentioned = new HashSet<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, Attachment> attachments = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    SubmissionSorter(StatementReader reader, Body body, Envelope envelope) {
        this.reader = reader;
        this.body = body;
        this.envelope = envelope;
        this.signatures = new SignatureRules(reader, body.version(), envelope);
    }

    /** Refuses all where a content came along that no Statement speaks of: nobody knows whose it is. */
    Sorted sort(List<Slice> slices) {
        for (int index = 0; index < slices.size(); index++) {
            sort(index, slices.get(index));
        }
        envelope.requireAll(mentioned);
        return new Sorted(new Submission(statements, new ArrayList<>(attachments.values())), refused);
    }

    private void sort(int index, Slice slice) {
        Envelope own = envelope.only(AttachmentHashes.in(slice.node()));
        mentioned.addAll(own.contents().keySet());
        try {
            Statement statement = read(slice);
            Matching matching = new Matching(own);
            matching.match(statement);
            signatures.check(statement);
            List<Attachment> matched = matching.attachments();
            requireNewId(statement, slice.node());
            statements.add(statement);
            matched.forEach(attachment -> attachments.putIfAbsent(attachment.sha2(), attachment));
        } catch (BrokenRuleException | BrokenMultipartException e) {
            refused.add(new Refused(index, slice.text(), own.unmatched(), e));
        }
    }

    private Statement read(Slice slice) {
        JsonValue value = JsonValue.root(slice.node());
        value.check(slice.node().isObject(), "must be an object", "Part Two 2.4");
        try {
            return reader.readAll(slice.text().getBytes(StandardCharsets.UTF_8), body.version())
                    .get(0);
        } catch (BrokenRuleException e) {
            throw e;
        } catch (LrsException e) {
            throw value.broken(String.valueOf(e.getMessage()), "Part Two 2.2");
        }
    }

    private void requireNewId(Statement statement, JsonNode node) {
        JsonValue.root(node)
                .check(ids.add(statement.id()), "another Statement of this request has the same id", "Part Two 2.4.1");
    }
}
