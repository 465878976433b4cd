package org.gilde.confluence.learning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an effect that is put back as an event that means the same: what was not kept is left out, and what stands in
 * its place says nothing more.
 */
final class KeptEvent {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String TLA = "https://w3id.org/xapi/tla/verbs/";
    private static final String CMI5 = "https://w3id.org/xapi/adl/verbs/";
    private static final JsonNodeFactory EXACT = new JsonNodeFactory(true);
    private static final String JOINED = ADL + "registered";

    private static final Map<LearningState, String> VERBS = Map.of(
            LearningState.PLANNED, TLA + "planned",
            LearningState.IN_PROGRESS, ADL + "experienced",
            LearningState.LEARNED, ADL + "completed",
            LearningState.ATTEMPTED, ADL + "failed",
            LearningState.GRANTED, CMI5 + "waived",
            LearningState.STOPPED, CMI5 + "abandoned",
            LearningState.LAPSED, TLA + "expired");

    private KeptEvent() {}

    /**
     * Returns the event's text.
     *
     * @param activity id of what it was about
     * @param joins whether it says that somebody joined or left a course run; absent where it says neither
     */
    static String json(Effect effect, Actor actor, String activity, Optional<Boolean> joins) {
        ObjectNode event = object();
        event.put("statementId", effect.statementId());
        event.put("sequence", 1);
        event.put("verb", joins.map(KeptEvent::sign).orElseGet(() -> verb(effect)));
        event.put("timestamp", effect.at().toString());
        event.put("stored", effect.at().toString());
        event.set("actor", ActorJson.of(actor));
        event.set("activity", object().put("id", activity));
        effect.score().ifPresent(score -> event.set("result", object().set("score", score(score))));
        return event.toString();
    }

    private static String sign(boolean joins) {
        return joins ? JOINED : Verbs.UNREGISTERED;
    }

    private static String verb(Effect effect) {
        return effect.state()
                .flatMap(state -> Optional.ofNullable(VERBS.get(state)))
                .orElse(TLA + "revoked");
    }

    private static ObjectNode score(Score score) {
        ObjectNode node = object();
        put(node, "scaled", score.scaled());
        put(node, "raw", score.raw());
        put(node, "min", score.min());
        put(node, "max", score.max());
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<BigDecimal> number) {
        number.ifPresent(digits -> node.put(name, digits));
    }

    private static ObjectNode object() {
        return EXACT.objectNode();
    }
}
