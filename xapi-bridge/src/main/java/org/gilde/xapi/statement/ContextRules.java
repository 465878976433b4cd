package org.gilde.xapi.statement;

import java.util.List;
import java.util.Set;
import org.gilde.xapi.json.JsonValue;

/** Rules for contexts. Part Two 2.4.6. */
final class ContextRules {
    static final List<String> ACTIVITY_KINDS = List.of("parent", "grouping", "category", "other");
    private static final String CONTEXT = "Part Two 2.4.6";
    private static final String ACTIVITIES = "Part Two 2.4.6.2";
    private static final Set<String> ACTIVITY_KIND_SET = Set.copyOf(ACTIVITY_KINDS);
    private static final Set<String> PROPERTIES = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");

    private ContextRules() {}

    static void context(JsonValue context, boolean isAboutActivity) {
        context.requireObject(PROPERTIES, CONTEXT);
        context.find("registration").ifPresent(ValueRules::uuid);
        context.find("instructor").ifPresent(ActorRules::actor);
        context.find("team").ifPresent(ContextRules::team);
        context.find("contextActivities").ifPresent(ContextRules::activities);
        context.find("revision").ifPresent(revision -> ofActivity(revision, isAboutActivity));
        context.find("platform").ifPresent(platform -> ofActivity(platform, isAboutActivity));
        context.find("language").ifPresent(ValueRules::languageTag);
        context.find("statement").ifPresent(ObjectRules::statementReference);
        context.find("extensions").ifPresent(ValueRules::extensions);
    }

    private static void team(JsonValue team) {
        team.check(ActorRules.isGroup(team), "must be a Group", CONTEXT);
        ActorRules.group(team);
    }

    private static void ofActivity(JsonValue value, boolean isAboutActivity) {
        value.text(CONTEXT);
        value.check(isAboutActivity, "is allowed only where the Object is an Activity", CONTEXT);
    }

    private static void activities(JsonValue activities) {
        activities.requireObject(ACTIVITY_KIND_SET, ACTIVITIES);
        for (JsonValue kind : activities.properties()) {
            if (kind.node().isObject()) {
                ActivityRules.activity(kind); // the form of xAPI 0.95; given back as an array
            } else {
                kind.elements(ACTIVITIES).forEach(ActivityRules::activity);
            }
        }
    }
}
