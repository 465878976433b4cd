package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.learning.InformalDraft;

/** An informal item as somebody sent it. */
final class DraftJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FIELDS = Set.of("title", "state", "date", "topics");

    private DraftJson() {}

    /** Returns it; nothing where this is something else, or more. */
    static Optional<InformalDraft> read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return Optional.ofNullable(json)
                    .filter(DraftJson::isDraft)
                    .map(draft -> new InformalDraft(
                            draft.path("title").asText(),
                            draft.path("state").asText(),
                            draft.path("date").asText(),
                            String.join(",", topics(draft))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isDraft(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        boolean hasTopics = json.path("topics").isArray() || json.path("topics").isMissingNode();
        boolean areTexts = true;
        for (JsonNode topic : json.path("topics")) {
            areTexts &= topic.isTextual();
        }
        return json.isObject()
                && Keepable.isAllOf(json)
                && FIELDS.containsAll(names)
                && json.path("title").isTextual()
                && json.path("state").isTextual()
                && json.path("date").isTextual()
                && hasTopics
                && areTexts;
    }

    private static List<String> topics(JsonNode json) {
        List<String> topics = new ArrayList<>();
        json.path("topics").forEach(topic -> topics.add(topic.asText()));
        return topics;
    }
}
