package org.gilde.xapi.attachment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.AttachmentHeader;
import org.gilde.xapi.statement.Statement;

/**
 * Brings the contents that came along and the attachments that Statements describe together. The length is not
 * compared: senders count it in more than one way, and the hash says more.
 */
final class Matching {
    private final Envelope envelope;
    private final Map<String, Attachment> matched = new HashMap<>();
    private final Set<String> mistyped = new HashSet<>();

    Matching(Envelope envelope) {
        this.envelope = envelope;
    }

    /** Finds the contents of a Statement's attachments. */
    void match(Statement statement) {
        List<AttachmentHeader> headers = statement.attachments();
        for (int index = 0; index < headers.size(); index++) {
            AttachmentHeader header = headers.get(index);
            String hash = header.sha2().toLowerCase(Locale.ROOT);
            Part part = envelope.contents().get(hash);
            if (part == null) {
                requireFileUrl(statement, index, header);
            } else if (!matched.containsKey(hash)) {
                match(header, hash, part);
            }
        }
    }

    /** Returns the contents, all of which must belong to a Statement. */
    List<Attachment> attachments() {
        for (Map.Entry<String, Part> content : envelope.contents().entrySet()) {
            if (!matched.containsKey(content.getKey())) {
                throw BrokenMultipartException.part(content.getValue().number(), whyLeftOver(content.getKey()));
            }
        }
        return new ArrayList<>(matched.values());
    }

    private void match(AttachmentHeader header, String hash, Part part) {
        String media = ContentType.media(header.contentType());
        if (part.header("content-type").map(ContentType::media).orElse(media).equals(media)) {
            matched.put(hash, new Attachment(hash, header.contentType(), part.content()));
        } else {
            mistyped.add(hash);
        }
    }

    private String whyLeftOver(String hash) {
        return mistyped.contains(hash)
                ? "has another Content-Type than its attachment has in the Statement"
                : Envelope.LEFT_OVER;
    }

    private void requireFileUrl(Statement statement, int index, AttachmentHeader header) {
        if (header.hasFileUrl()) {
            return;
        }
        String rule = envelope.isMultipart()
                ? "has no fileUrl, and no part of the request has this X-Experience-API-Hash"
                : "has no fileUrl, and its content did not come along; send it as multipart/mixed";
        throw AttachmentPlace.broken(statement, index, "sha2", rule, "Part Three 1.5");
    }
}
