package org.gilde.confluence.founding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.PlanText;
import org.gilde.confluence.people.PersonKey;

/** What somebody wants to start, as the journal keeps it. */
final class RequestFields {
    private RequestFields() {}

    static void write(Founding.Request request, ObjectNode fields) {
        fields.put("key", request.key());
        fields.put("name", request.name());
        fields.put("domain", request.domain());
        ArrayNode topics = fields.putArray("topics");
        new TreeSet<>(request.topics()).forEach(topics::add);
        fields.put("joining", request.joining().name());
        fields.put("language", request.language());
        fields.put("creator", request.creator().value());
        request.plan().ifPresent(plan -> fields.put("plan", PlanText.write(plan)));
    }

    static Founding.Request read(JsonNode fields) {
        Set<String> topics = new HashSet<>();
        fields.path("topics").forEach(topic -> topics.add(topic.asText()));
        return new Founding.Request(
                fields.path("key").asText(),
                fields.path("name").asText(),
                fields.path("domain").asText(),
                topics,
                Joining.valueOf(fields.path("joining").asText()),
                fields.path("language").asText(),
                new PersonKey(fields.path("creator").asText()),
                Optional.of(fields.path("plan")).filter(JsonNode::isTextual).map(plan -> PlanText.read(plan.asText())));
    }
}
