package org.gilde.confluence.community;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Learning Community's plan as one text and back. */
public final class PlanText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanText() {}

    /** Returns the text of a plan. */
    public static String write(LearningPlan plan) {
        ObjectNode all = JSON.createObjectNode();
        all.put("parent", plan.parent());
        all.put("course", plan.course());
        all.put("run", plan.run());
        ArrayNode phases = all.putArray("phases");
        plan.phases().forEach(phase -> {
            ObjectNode node = phases.addObject();
            node.put("phase", phase.phase().name());
            phase.start().ifPresent(start -> node.put("start", start.toString()));
            node.put("tool", phase.tool());
            node.put("money", phase.money());
            node.put("time", phase.time());
        });
        ArrayNode behaviors = all.putArray("behaviors");
        plan.behaviors().forEach(behavior -> {
            ObjectNode node = behaviors.addObject();
            node.put("text", behavior.text());
            behavior.baseline().ifPresent(baseline -> node.put("baseline", baseline));
        });
        return all.toString();
    }

    /** Returns the plan that a text holds. */
    public static LearningPlan read(String text) {
        JsonNode all = parse(text);
        List<PhasePlan> phases = new ArrayList<>();
        all.path("phases").forEach(node -> phases.add(phase(node)));
        List<Behavior> behaviors = new ArrayList<>();
        all.path("behaviors").forEach(node -> behaviors.add(behavior(node)));
        return new LearningPlan(
                all.path("parent").asText(),
                all.path("course").asText(),
                all.path("run").asText(),
                List.copyOf(phases),
                List.copyOf(behaviors));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan was kept that cannot be read", e);
        }
    }

    private static PhasePlan phase(JsonNode node) {
        return new PhasePlan(
                Phase.valueOf(node.path("phase").asText()),
                Optional.of(node.path("start").asText())
                        .filter(start -> !start.isEmpty())
                        .map(LocalDate::parse),
                node.path("tool").asText(),
                node.path("money").asText(),
                node.path("time").asText());
    }

    private static Behavior behavior(JsonNode node) {
        return new Behavior(
                node.path("text").asText(),
                Optional.of(node.path("baseline")).filter(JsonNode::isInt).map(JsonNode::asInt));
    }
}
