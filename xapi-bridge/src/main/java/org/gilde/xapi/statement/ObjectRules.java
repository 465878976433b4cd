package org.gilde.xapi.statement;

import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.JsonValue;

/** Rules for what a Statement is about. Part Two 2.4.4. */
final class ObjectRules {
    private static final String OBJECT = "Part Two 2.4.4";
    private static final String REFERENCE = "Part Two 2.4.4.3";

    private ObjectRules() {}

    static void object(JsonValue object, XapiVersion version, boolean isInSubStatement) {
        switch (type(object)) {
            case "Activity" -> ActivityRules.activity(object);
            case "Agent" -> ActorRules.agent(object);
            case "Group" -> ActorRules.group(object);
            case "StatementRef" -> statementReference(object);
            case "SubStatement" -> {
                object.check(!isInSubStatement, "a SubStatement must not hold another one", REFERENCE);
                StatementRules.subStatement(object, version);
            }
            default ->
                throw object.require("objectType", OBJECT)
                        .broken("must be Activity, Agent, Group, StatementRef or SubStatement", OBJECT);
        }
    }

    static String type(JsonValue object) {
        if (!object.node().isObject()) {
            throw object.wrongType("must be an object", OBJECT);
        }
        return object.has("objectType") ? object.require("objectType", OBJECT).text(OBJECT) : "Activity";
    }

    static void statementReference(JsonValue reference) {
        for (JsonValue property : reference.properties(REFERENCE)) {
            switch (property.name()) {
                case "objectType" ->
                    property.check(
                            property.text(REFERENCE).equals("StatementRef"), "must be \"StatementRef\"", REFERENCE);
                case "id" -> ValueRules.uuid(property);
                default -> throw property.unknown(REFERENCE);
            }
        }
        reference.requireProperty("objectType", REFERENCE);
        reference.requireProperty("id", REFERENCE);
    }
}
