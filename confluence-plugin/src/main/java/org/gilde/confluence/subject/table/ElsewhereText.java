package org.gilde.confluence.subject.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gilde.confluence.subject.Elsewhere;
import org.jspecify.annotations.Nullable;

/** What became of an erasure in other systems in one column: a JSON array, in the order of the bridge. */
final class ElsewhereText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ElsewhereText() {}

    static String write(List<Elsewhere> all) {
        ArrayNode array = JSON.createArrayNode();
        all.forEach(each -> array.addObject()
                .put("name", each.name())
                .put("state", each.state().name())
                .put("since", each.since().toEpochMilli()));
        return array.toString();
    }

    static List<Elsewhere> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        try {
            List<Elsewhere> all = new ArrayList<>();
            for (JsonNode each : JSON.readTree(text)) {
                all.add(new Elsewhere(
                        each.path("name").asText(),
                        Elsewhere.State.valueOf(each.path("state").asText()),
                        Instant.ofEpochMilli(each.path("since").asLong())));
            }
            return List.copyOf(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what became of an erasure elsewhere can not be read any more", e);
        }
    }
}
