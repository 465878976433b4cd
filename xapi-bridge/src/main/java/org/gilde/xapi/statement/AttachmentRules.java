package org.gilde.xapi.statement;

import java.util.Set;
import org.gilde.xapi.json.JsonValue;

/** Rules for attachments as they are described in a Statement. Part Two 2.4.11. */
final class AttachmentRules {
    private static final String ATTACHMENT = "Part Two 2.4.11";
    private static final Set<String> PROPERTIES =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    private AttachmentRules() {}

    static void attachments(JsonValue attachments) {
        attachments.elements(ATTACHMENT).forEach(AttachmentRules::attachment);
    }

    private static void attachment(JsonValue attachment) {
        attachment.requireObject(PROPERTIES, ATTACHMENT);
        ValueRules.iri(attachment.require("usageType", ATTACHMENT));
        ValueRules.languageMap(attachment.require("display", ATTACHMENT));
        attachment.find("description").ifPresent(ValueRules::languageMap);
        JsonValue type = attachment.require("contentType", ATTACHMENT);
        type.check(type.text(ATTACHMENT).indexOf('/') > 0, "must be a media type", ATTACHMENT);
        JsonValue length = attachment.require("length", ATTACHMENT);
        boolean isLength =
                length.node().isIntegralNumber() && length.node().decimalValue().signum() >= 0;
        length.check(isLength, "must be a whole number of octets", ATTACHMENT);
        JsonValue hash = attachment.require("sha2", ATTACHMENT);
        hash.check(isHash(hash.text(ATTACHMENT)), "must be a SHA-2 hash in hexadecimal digits", ATTACHMENT);
        attachment.find("fileUrl").ifPresent(ValueRules::iri);
    }

    private static boolean isHash(String text) {
        return text.length() >= 56 && text.length() <= 128 && text.chars().allMatch(c -> Uuids.isHex((char) c));
    }
}
