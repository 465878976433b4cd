package org.gilde.xapi.statement;

import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.JsonValue;

/** Rules for {@code contextAgents} and {@code contextGroups}, which 2.0 brought. IEEE 9274.1.1 4.2.2.5. */
final class ContextActors {
    private static final String CONTEXT = "IEEE 9274.1.1 4.2.2.5";

    private ContextActors() {}

    static void check(JsonValue actors, XapiVersion version) {
        actors.check(
                version != XapiVersion.V1_0_3,
                "belongs to xAPI 2.0; the request must say so by its X-Experience-API-Version",
                CONTEXT);
        boolean isOfAgents = actors.name().equals("contextAgents");
        for (JsonValue actor : actors.elements(CONTEXT)) {
            if (isOfAgents) {
                contextAgent(actor);
            } else {
                contextGroup(actor);
            }
        }
    }

    private static void contextAgent(JsonValue contextAgent) {
        for (JsonValue property : contextAgent.properties(CONTEXT)) {
            switch (property.name()) {
                case "objectType" -> objectType(property, "contextAgent");
                case "agent" -> ActorRules.agent(property);
                case "relevantTypes" -> relevantTypes(property);
                default -> throw property.unknown(CONTEXT);
            }
        }
        contextAgent.requireProperty("objectType", CONTEXT);
        contextAgent.requireProperty("agent", CONTEXT);
    }

    private static void contextGroup(JsonValue contextGroup) {
        for (JsonValue property : contextGroup.properties(CONTEXT)) {
            switch (property.name()) {
                case "objectType" -> objectType(property, "contextGroup");
                case "group" -> group(property);
                case "relevantTypes" -> relevantTypes(property);
                default -> throw property.unknown(CONTEXT);
            }
        }
        contextGroup.requireProperty("objectType", CONTEXT);
        contextGroup.requireProperty("group", CONTEXT);
    }

    private static void group(JsonValue group) {
        group.check(ActorRules.isGroup(group), "must be a Group", CONTEXT);
        ActorRules.group(group);
    }

    private static void objectType(JsonValue type, String expected) {
        type.check(type.text(CONTEXT).equals(expected), "must be \"" + expected + "\"", CONTEXT);
    }

    private static void relevantTypes(JsonValue types) {
        for (JsonValue type : types.elements(CONTEXT)) {
            ValueRules.iri(type);
        }
        types.check(!types.node().isEmpty(), "must hold at least one type, or be left out", CONTEXT);
    }
}
