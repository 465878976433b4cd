package org.gilde.xapi.statement;

import java.util.Set;
import org.gilde.xapi.json.JsonValue;

/** Rules for what a Statement is about. Part Two 2.4.4. */
final class ObjectRules {
    private static final String OBJECT = "Part Two 2.4.4";
    private static final String REFERENCE = "Part Two 2.4.4.3";
    private static final Set<String> REFERENCE_PROPERTIES = Set.of("objectType", "id");

    private ObjectRules() {}

    static void object(JsonValue object, boolean isInSubStatement) {
        switch (type(object)) {
            case "Activity" -> ActivityRules.activity(object);
            case "Agent" -> ActorRules.agent(object);
            case "Group" -> ActorRules.group(object);
            case "StatementRef" -> statementReference(object);
            case "SubStatement" -> {
                object.check(!isInSubStatement, "a SubStatement must not hold another one", REFERENCE);
                StatementRules.subStatement(object);
            }
            default ->
                throw object.require("objectType", OBJECT)
                        .broken("must be Activity, Agent, Group, StatementRef or SubStatement", OBJECT);
        }
    }

    static String type(JsonValue object) {
        object.check(object.node().isObject(), "must be an object", OBJECT);
        return object.find("objectType").map(type -> type.text(OBJECT)).orElse("Activity");
    }

    static void statementReference(JsonValue reference) {
        reference.requireObject(REFERENCE_PROPERTIES, REFERENCE);
        JsonValue type = reference.require("objectType", REFERENCE);
        type.check(type.text(REFERENCE).equals("StatementRef"), "must be \"StatementRef\"", REFERENCE);
        ValueRules.uuid(reference.require("id", REFERENCE));
    }
}
