package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import org.gilde.xapi.json.JsonValue;

/** Rules for attachments as they are described in a Statement. Part Two 2.4.11. */
final class AttachmentRules {
    private static final String ATTACHMENT = "Part Two 2.4.11";
    private static final int SHORTEST_HASH = 56;
    private static final int LONGEST_HASH = 128;

    private AttachmentRules() {}

    static void attachments(JsonValue attachments) {
        for (JsonValue attachment : attachments.elements(ATTACHMENT)) {
            attachment(attachment);
        }
    }

    private static void attachment(JsonValue attachment) {
        for (JsonValue property : attachment.properties(ATTACHMENT)) {
            switch (property.name()) {
                case "usageType", "fileUrl" -> ValueRules.iri(property);
                case "display", "description" -> ValueRules.languageMap(property);
                case "contentType" -> mediaType(property);
                case "length" -> length(property);
                case "sha2" ->
                    property.check(
                            isHash(property.text(ATTACHMENT)),
                            "must be a SHA-2 hash in hexadecimal digits",
                            ATTACHMENT);
                default -> throw property.unknown(ATTACHMENT);
            }
        }
        attachment.requireProperty("usageType", ATTACHMENT);
        attachment.requireProperty("display", ATTACHMENT);
        attachment.requireProperty("contentType", ATTACHMENT);
        attachment.requireProperty("length", ATTACHMENT);
        attachment.requireProperty("sha2", ATTACHMENT);
    }

    private static void mediaType(JsonValue type) {
        type.check(type.text(ATTACHMENT).indexOf('/') > 0, "must be a media type", ATTACHMENT);
    }

    private static void length(JsonValue length) {
        JsonNode number = length.node();
        boolean isLength = number.isIntegralNumber() && number.canConvertToLong() && number.longValue() >= 0;
        if (!isLength) {
            throw length.wrongType("must be a whole number of octets", ATTACHMENT);
        }
    }

    private static boolean isHash(String text) {
        return text.length() >= SHORTEST_HASH && text.length() <= LONGEST_HASH && Hex.isHex(text);
    }
}
