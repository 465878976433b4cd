package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.JsonValue;

/** Rules for whole Statements and SubStatements. Part Two 2.4. */
final class StatementRules {
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final String STATEMENT = "Part Two 2.4";
    private static final String VERB = "Part Two 2.4.3";
    private static final String SUB_STATEMENT = "Part Two 2.4.4.3";
    private static final String VERSION = "Part Two 2.4.10";

    private StatementRules() {}

    /** Checks every rule of a version; the first that is broken is thrown. */
    static void statement(JsonValue statement, XapiVersion version) {
        for (JsonValue property : statement.properties(STATEMENT)) {
            switch (property.name()) {
                case "id" -> ValueRules.uuid(property);
                case "stored" -> ValueRules.timestamp(property);
                case "authority" -> ActorRules.authority(property);
                case "version" -> version(property, version);
                default -> common(property, version, false);
            }
        }
        whole(statement, STATEMENT);
        if (isVoiding(statement.node())) {
            JsonValue object = statement.require("object", STATEMENT);
            object.check(
                    ObjectRules.type(object).equals("StatementRef"),
                    "a voiding Statement must point to another one by a StatementRef",
                    "Part Two 2.3.2");
        }
    }

    static void subStatement(JsonValue statement, XapiVersion version) {
        for (JsonValue property : statement.properties(SUB_STATEMENT)) {
            switch (property.name()) {
                case "objectType" -> {} // by it the caller knows that this is one
                default -> common(property, version, true);
            }
        }
        whole(statement, SUB_STATEMENT);
    }

    static boolean isVoiding(JsonNode statement) {
        return VOIDED.equals(statement.path("verb").path("id").textValue());
    }

    private static void common(JsonValue property, XapiVersion version, boolean isInSubStatement) {
        switch (property.name()) {
            case "actor" -> ActorRules.actor(property);
            case "verb" -> verb(property);
            case "object" -> ObjectRules.object(property, version, isInSubStatement);
            case "result" -> ResultRules.result(property);
            case "context" -> ContextRules.context(property, version);
            case "timestamp" -> ValueRules.timestamp(property);
            case "attachments" -> AttachmentRules.attachments(property);
            default -> throw property.unknown(isInSubStatement ? SUB_STATEMENT : STATEMENT);
        }
    }

    private static void whole(JsonValue statement, String specification) {
        statement.requireProperty("actor", specification);
        statement.requireProperty("verb", specification);
        JsonValue object = statement.require("object", specification);
        if (!ObjectRules.type(object).equals("Activity")) {
            statement.find("context").ifPresent(ContextRules::refuseWhatIsOfActivities);
        }
    }

    private static void verb(JsonValue verb) {
        for (JsonValue property : verb.properties(VERB)) {
            switch (property.name()) {
                case "id" -> ValueRules.iri(property);
                case "display" -> ValueRules.languageMap(property);
                default -> throw property.unknown(VERB);
            }
        }
        verb.requireProperty("id", VERB);
    }

    private static void version(JsonValue named, XapiVersion version) {
        Optional<XapiVersion> own = XapiVersion.of(named.text(VERSION));
        named.check(own.isPresent(), "must be 1.0.x, or in a request of 2.0 also 2.0.x", VERSION);
        named.check(
                own.filter(found -> found.compareTo(version) <= 0).isPresent(),
                "must not be newer than the request, which came by " + version.text(),
                VERSION);
    }
}
