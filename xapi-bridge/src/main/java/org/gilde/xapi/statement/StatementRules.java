package org.gilde.xapi.statement;

import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.JsonValue;

/** Rules for whole Statements and SubStatements. Part Two 2.4. */
final class StatementRules {
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final String STATEMENT = "Part Two 2.4";
    private static final String VERB = "Part Two 2.4.3";
    private static final String SUB_STATEMENT = "Part Two 2.4.4.3";
    private static final Set<String> PROPERTIES = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_STATEMENT_PROPERTIES =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> VERB_PROPERTIES = Set.of("id", "display");

    private StatementRules() {}

    /** Checks every rule; the first that is broken is thrown. */
    static void statement(JsonValue statement, XapiVersion version) {
        statement.requireObject(PROPERTIES, STATEMENT);
        statement.find("id").ifPresent(ValueRules::uuid);
        common(statement, false);
        statement.find("stored").ifPresent(ValueRules::timestamp);
        statement.find("authority").ifPresent(ActorRules::authority);
        statement.find("version").ifPresent(named -> version(named, version));
        if (isVoiding(statement)) {
            JsonValue object = statement.require("object", STATEMENT);
            object.check(
                    ObjectRules.type(object).equals("StatementRef"),
                    "a voiding Statement must point to another one by a StatementRef",
                    "Part Two 2.3.2");
        }
    }

    static void subStatement(JsonValue statement) {
        statement.requireObject(SUB_STATEMENT_PROPERTIES, SUB_STATEMENT);
        common(statement, true);
    }

    static boolean isVoiding(JsonValue statement) {
        return VOIDED.equals(statement.node().path("verb").path("id").textValue());
    }

    private static void common(JsonValue statement, boolean isSubStatement) {
        ActorRules.actor(statement.require("actor", STATEMENT));
        verb(statement.require("verb", STATEMENT));
        JsonValue object = statement.require("object", STATEMENT);
        ObjectRules.object(object, isSubStatement);
        statement.find("result").ifPresent(ResultRules::result);
        boolean isAboutActivity = ObjectRules.type(object).equals("Activity");
        statement.find("context").ifPresent(context -> ContextRules.context(context, isAboutActivity));
        statement.find("timestamp").ifPresent(ValueRules::timestamp);
        statement.find("attachments").ifPresent(AttachmentRules::attachments);
    }

    private static void verb(JsonValue verb) {
        verb.requireObject(VERB_PROPERTIES, VERB);
        ValueRules.iri(verb.require("id", VERB));
        verb.find("display").ifPresent(ValueRules::languageMap);
    }

    private static void version(JsonValue named, XapiVersion version) {
        Optional<XapiVersion> own = XapiVersion.of(named.text("Part Two 2.4.10"));
        named.check(own.isPresent(), "must be 1.0.x or 2.0.x", "Part Two 2.4.10");
        named.check(
                own.filter(found -> found.compareTo(version) <= 0).isPresent(),
                "must not be newer than the version of the request, " + version.text(),
                "Part Two 2.4.10");
    }
}
