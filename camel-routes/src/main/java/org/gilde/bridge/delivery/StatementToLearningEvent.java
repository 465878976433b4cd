package org.gilde.bridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gilde.bridge.contribution.OwnStatements;
import org.gilde.bridge.delivery.Skipped.Reason;
import org.gilde.xapi.store.StoredStatement;

/**
 * Derives the event from a Statement. What is not named here does not leave the store: no person's name, no response,
 * no extension that the operator did not name, no description, no attachment.
 */
public final class StatementToLearningEvent {
    private static final String EARNED = "http://id.tincanapi.com/verb/earned";
    private static final String RESOURCE = "http://id.tincanapi.com/activitytype/resource";
    private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    private static final String CMI5_SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    /** What Moodle tells of too: an account made, and who looked at whose page. */
    private static final Set<String> NOTHING_TO_LEARN =
            Set.of("http://id.tincanapi.com/activitytype/lms", "http://id.tincanapi.com/activitytype/user-profile");

    private final Supplier<AllowedVerbs> verbs;
    private final ActivityTraits traits;

    /** Keeps Statements with the Verbs that count at the time, and of their Activities these traits. */
    public StatementToLearningEvent(Supplier<AllowedVerbs> verbs, ActivityTraits traits) {
        this.verbs = verbs;
        this.traits = traits;
    }

    /** Returns which Verbs count at this moment. */
    AllowedVerbs verbs() {
        return verbs.get();
    }

    /**
     * Minimises one Statement.
     *
     * @throws IllegalArgumentException if its text is not what a store should hold; trying again does not help
     */
    public Minimised convert(StoredStatement stored) {
        JsonNode statement = parse(stored);
        String verb = verb(statement);
        ObjectNode event = object();
        event.put("statementId", stored.id().toString());
        event.put("sequence", stored.sequence());
        event.put("verb", verb);
        event.put("timestamp", stored.timestamp().toString());
        event.put("stored", stored.stored().toString());
        return derive(statement, event)
                .<Minimised>map(reason -> new Skipped(reason, verb))
                .orElseGet(() -> new LearningEvent(stored.id(), stored.sequence(), stored.stored(), event));
    }

    /** Says why no event comes of a Statement; empty where one does. */
    Optional<Reason> against(JsonNode statement) {
        return derive(statement, object());
    }

    private Optional<Reason> derive(JsonNode statement, ObjectNode event) {
        String verb = verb(statement);
        if (!verbs.get().contains(verb)) {
            return Optional.of(Reason.VERB);
        }
        if (OwnStatements.isOne(statement)) {
            return Optional.of(Reason.OWN);
        }
        return verb.equals(AllowedVerbs.VOIDED) ? addVoided(statement, event) : addLearning(statement, event);
    }

    private static String verb(JsonNode statement) {
        return statement.path("verb").path("id").asText();
    }

    private static JsonNode parse(StoredStatement stored) {
        try {
            return Json.MAPPER.readTree(stored.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Statement " + stored.sequence() + " is not JSON", e);
        }
    }

    private static Optional<Reason> addVoided(JsonNode statement, ObjectNode event) {
        JsonNode object = statement.path("object");
        if (!object.path("objectType").asText().equals("StatementRef")) {
            return Optional.of(Reason.OBJECT);
        }
        event.put("voids", UUID.fromString(object.path("id").asText()).toString());
        return Optional.empty();
    }

    private Optional<Reason> addLearning(JsonNode statement, ObjectNode event) {
        Optional<ObjectNode> actor = actor(statement.path("actor"));
        Optional<ObjectNode> activity = activity(statement.path("object"));
        if (actor.isEmpty() || activity.isEmpty()) {
            return Optional.of(actor.isEmpty() ? Reason.ACTOR : Reason.OBJECT);
        }
        JsonNode context = statement.path("context");
        JsonNode around = context.path("contextActivities");
        if (NOTHING_TO_LEARN.contains(activity.get().path("type").asText())
                || isGrade(statement, activity.get())
                || isDetail(context)) {
            return Optional.of(Reason.OBJECT);
        }
        event.set("actor", actor.get());
        event.set("activity", activity.get());
        traits.addCategories(around.path("category"), activity.get());
        traits.addExtensions(
                List.of(extensions(statement.path("object").path("definition")), extensions(context)), activity.get());
        course(around, activity.get()).ifPresent(course -> event.set("course", course));
        copy(context, event, "registration", JsonNode::isTextual);
        ObjectNode result = result(statement.path("result"));
        if (!result.isEmpty()) {
            event.set("result", result);
        }
        return Optional.empty();
    }

    /** Open edX says of each grade it works out, a failing one too, that it was earned: that is no badge. */
    private static boolean isGrade(JsonNode statement, ObjectNode activity) {
        return verb(statement).equals(EARNED)
                && (isCourse(activity) || activity.path("type").asText().equals(RESOURCE));
    }

    /** Within a session of cmi5, content may say of each of its slides what it likes; only cmi5's own Statements tell of the unit. */
    private static boolean isDetail(JsonNode context) {
        JsonNode category = context.path("contextActivities").path("category");
        return extensions(context).has(CMI5_SESSION)
                && !category.findValuesAsText("id").contains(CMI5);
    }

    private static JsonNode extensions(JsonNode definitionOrContext) {
        return definitionOrContext.path("extensions");
    }

    private static Optional<ObjectNode> actor(JsonNode agent) {
        boolean isAgent = agent.path("objectType").asText("Agent").equals("Agent");
        return isAgent ? Identifiers.of(agent) : Optional.empty();
    }

    private static Optional<ObjectNode> activity(JsonNode activity) {
        if (!activity.path("objectType").asText("Activity").equals("Activity")
                || !activity.path("id").isTextual()) {
            return Optional.empty();
        }
        JsonNode definition = activity.path("definition");
        ObjectNode kept = object().set("id", activity.get("id"));
        copy(definition, kept, "type", JsonNode::isTextual);
        ObjectNode name = ActivityTitles.of(definition.path("name"));
        if (!name.isEmpty()) {
            kept.set("name", name);
        }
        return Optional.of(kept);
    }

    /** Returns the nearest course around the Activity; empty where the Activity is a course itself. */
    private Optional<ObjectNode> course(JsonNode contextActivities, ObjectNode activity) {
        if (isCourse(activity)) {
            return Optional.empty();
        }
        return Courses.nearest(contextActivities).flatMap(around -> {
            Optional<ObjectNode> course = activity(around.course());
            course.ifPresent(kept ->
                    traits.addExtensions(List.of(extensions(around.course().path("definition"))), kept));
            return course.filter(other -> !other.get("id").equals(activity.get("id")));
        });
    }

    private static boolean isCourse(ObjectNode activity) {
        return Courses.isType(activity.path("type").asText());
    }

    private static ObjectNode result(JsonNode result) {
        ObjectNode kept = object();
        copy(result, kept, "completion", JsonNode::isBoolean);
        copy(result, kept, "success", JsonNode::isBoolean);
        copy(result, kept, "duration", JsonNode::isTextual);
        ObjectNode score = Scores.of(result.path("score"));
        if (!score.isEmpty()) {
            kept.set("score", score);
        }
        return kept;
    }

    private static void copy(JsonNode from, ObjectNode to, String field, Predicate<JsonNode> kind) {
        JsonNode value = from.path(field);
        if (kind.test(value)) {
            to.set(field, value);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
