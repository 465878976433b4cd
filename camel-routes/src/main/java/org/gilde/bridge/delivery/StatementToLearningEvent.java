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
    private static final List<String> COURSE_PLACES = List.of("parent", "grouping", "category");
    private static final Set<String> COURSE_TYPES = Set.of(
            "https://w3id.org/xapi/cmi5/activitytype/course",
            "http://adlnet.gov/expapi/activities/course",
            "http://id.tincanapi.com/activitytype/lms/course",
            "http://lrs.learninglocker.net/define/type/moodle/course");
    private static final String EARNED = "http://id.tincanapi.com/verb/earned";
    private static final String RESOURCE = "http://id.tincanapi.com/activitytype/resource";

    /** What Moodle tells of too: an account made, and who looked at whose page. */
    private static final Set<String> NOTHING_TO_LEARN =
            Set.of("http://id.tincanapi.com/activitytype/lms", "http://id.tincanapi.com/activitytype/user-profile");

    private static final List<String> SINGLE_IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid");

    private final Supplier<AllowedVerbs> verbs;
    private final ActivityTraits traits;

    /** Keeps Statements with the Verbs that count at the time, and of their Activities these traits. */
    public StatementToLearningEvent(Supplier<AllowedVerbs> verbs, ActivityTraits traits) {
        this.verbs = verbs;
        this.traits = traits;
    }

    /**
     * Minimises one Statement.
     *
     * @throws IllegalArgumentException if its text is not what a store should hold; trying again does not help
     */
    public Minimised convert(StoredStatement stored) {
        JsonNode statement = parse(stored);
        String verb = statement.path("verb").path("id").asText();
        if (!verbs.get().contains(verb)) {
            return new Skipped(Reason.VERB, verb);
        }
        if (OwnStatements.isOne(statement)) {
            return new Skipped(Reason.OWN, verb);
        }
        ObjectNode event = object();
        event.put("statementId", stored.id().toString());
        event.put("sequence", stored.sequence());
        event.put("verb", verb);
        event.put("timestamp", stored.timestamp().toString());
        event.put("stored", stored.stored().toString());
        Optional<Reason> missing =
                verb.equals(AllowedVerbs.VOIDED) ? addVoided(statement, event) : addLearning(statement, event);
        return missing.<Minimised>map(reason -> new Skipped(reason, verb))
                .orElseGet(() -> new LearningEvent(stored.id(), stored.sequence(), stored.stored(), event));
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
        if (NOTHING_TO_LEARN.contains(activity.get().path("type").asText()) || isGrade(statement, activity.get())) {
            return Optional.of(Reason.OBJECT);
        }
        event.set("actor", actor.get());
        event.set("activity", activity.get());
        JsonNode context = statement.path("context");
        JsonNode around = context.path("contextActivities");
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
        return statement.path("verb").path("id").asText().equals(EARNED)
                && (isCourse(activity) || activity.path("type").asText().equals(RESOURCE));
    }

    private static JsonNode extensions(JsonNode definitionOrContext) {
        return definitionOrContext.path("extensions");
    }

    private static Optional<ObjectNode> actor(JsonNode agent) {
        if (agent.path("objectType").asText("Agent").equals("Agent")) {
            for (String identifier : SINGLE_IDENTIFIERS) {
                if (agent.path(identifier).isTextual()) {
                    return Optional.of(object().set(identifier, agent.get(identifier)));
                }
            }
            ObjectNode account = object();
            copy(agent.path("account"), account, "homePage", JsonNode::isTextual);
            copy(agent.path("account"), account, "name", JsonNode::isTextual);
            if (account.size() == 2) {
                return Optional.of(object().set("account", account));
            }
        }
        return Optional.empty();
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
        for (String place : COURSE_PLACES) {
            JsonNode found = contextActivities.path(place);
            for (JsonNode candidate : found.isObject() ? List.of(found) : found) {
                Optional<ObjectNode> course = activity(candidate).filter(StatementToLearningEvent::isCourse);
                if (course.isPresent()) {
                    traits.addExtensions(List.of(extensions(candidate.path("definition"))), course.get());
                    return course.filter(other -> !other.get("id").equals(activity.get("id")));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCourse(ObjectNode activity) {
        return COURSE_TYPES.contains(activity.path("type").asText());
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
