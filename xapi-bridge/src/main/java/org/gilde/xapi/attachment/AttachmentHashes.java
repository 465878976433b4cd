package org.gilde.xapi.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.gilde.xapi.json.JsonReader;

/** Which contents a kept Statement speaks of. */
public final class AttachmentHashes {
    private static final JsonReader READER = new JsonReader(1000);

    private AttachmentHashes() {}

    /**
     * Returns the hashes of a Statement's attachments and of those of its SubStatement, in lower case.
     *
     * @param json a Statement that was kept
     */
    public static Set<String> in(String json) {
        if (!json.contains("sha2") && !json.contains("\\u")) { // most Statements: not worth reading
            return Set.of();
        }
        return in(READER.tree(json));
    }

    static Set<String> in(JsonNode statement) {
        Set<String> hashes = new LinkedHashSet<>();
        addTo(hashes, statement);
        addTo(hashes, statement.path("object"));
        return hashes;
    }

    private static void addTo(Set<String> hashes, JsonNode statement) {
        statement
                .path("attachments")
                .forEach(attachment ->
                        hashes.add(attachment.path("sha2").asText().toLowerCase(Locale.ROOT)));
    }
}
