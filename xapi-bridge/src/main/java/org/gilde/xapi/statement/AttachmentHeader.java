package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Statement says of one of its attachments. Part Two 2.4.11.
 *
 * @param sha2 the hash of its content in hexadecimal digits, as the sender wrote it
 * @param contentType its media type
 * @param length its length in octets
 * @param hasFileUrl whether its content can be had elsewhere
 * @param isSignature whether it is the signature of its Statement. Part Two 2.6
 */
public record AttachmentHeader(String sha2, String contentType, long length, boolean hasFileUrl, boolean isSignature) {
    private static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    /** Reads those of a Statement that keeps the rules, and of its SubStatement. */
    static List<AttachmentHeader> of(JsonNode statement) {
        JsonNode object = statement.path("object");
        if (!statement.has("attachments") && !object.has("attachments")) {
            return List.of();
        }
        List<AttachmentHeader> headers = new ArrayList<>();
        addTo(headers, statement);
        addTo(headers, object);
        return List.copyOf(headers);
    }

    private static void addTo(List<AttachmentHeader> headers, JsonNode statement) {
        for (JsonNode attachment : statement.path("attachments")) {
            headers.add(new AttachmentHeader(
                    attachment.path("sha2").asText(),
                    attachment.path("contentType").asText(),
                    attachment.path("length").longValue(),
                    attachment.has("fileUrl"),
                    SIGNATURE.equals(attachment.path("usageType").asText())));
        }
    }
}
