package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a learning event or a roster is derived from, and no more, as a Statement of its own. It is built, not cut: what is not named
 * here is not in it, wherever it stood. The least of a least Statement is that Statement.
 */
final class LeastStatement {
    private static final String TEAM = "team";
    private static final Set<String> PEOPLE = Set.of("Agent", "Group");
    private static final String CATEGORY = "category";
    private static final String OBJECT_TYPE = "objectType";
    private static final String DEFINITION = "definition";
    private static final String EXTENSIONS = "extensions";

    private final ActivityTraits traits;

    LeastStatement(ActivityTraits traits) {
        this.traits = traits;
    }

    /** Returns it for a Statement that keeps the rules and is about an Activity or people, or voids. */
    ObjectNode of(JsonNode statement) {
        ObjectNode least = object();
        copy(statement, least, "id", "version", "timestamp");
        least.set("actor", actor(statement.path("actor")));
        least.set("verb", object().set("id", statement.path("verb").path("id")));
        JsonNode about = statement.path("object");
        if (about.path(OBJECT_TYPE).asText().equals("StatementRef")) {
            ObjectNode reference = least.putObject("object");
            copy(about, reference, OBJECT_TYPE, "id");
            return least;
        }
        JsonNode context = statement.path("context");
        if (PEOPLE.contains(about.path(OBJECT_TYPE).asText())) {
            least.set("object", actor(about));
            put(least, "context", contextOfPeople(context));
            return least;
        }
        least.set("object", activity(about));
        put(least, "result", result(statement.path("result")));
        ObjectNode around = context(context, Courses.isCourse(about));
        boolean isOfTeam =
                AllowedVerbs.tellsOfCohorts(statement.path("verb").path("id").asText()) && context.has(TEAM);
        if (isOfTeam) {
            around.set(TEAM, actor(context.path(TEAM)));
        }
        put(least, "context", around);
        return least;
    }

    /** Of all that stands around people only the runs are needed, by their ids. */
    private static ObjectNode contextOfPeople(JsonNode context) {
        ObjectNode runs = object();
        for (String place : List.of("parent", "grouping")) {
            JsonNode all = context.path("contextActivities").path(place);
            ArrayNode ids = JsonNodeFactory.instance.arrayNode();
            (all.isObject() ? List.of(all) : all).forEach(each -> ids.add(object().set("id", each.path("id"))));
            if (!ids.isEmpty()) {
                runs.set(place, ids);
            }
        }
        ObjectNode least = object();
        put(least, "contextActivities", runs);
        return least;
    }

    /** A Group keeps who is in it: rosters are told that way. */
    private static ObjectNode actor(JsonNode actor) {
        ObjectNode least = object();
        copy(actor, least, OBJECT_TYPE);
        Identifiers.of(actor).ifPresent(least::setAll);
        if (actor.path("member").isArray()) {
            ArrayNode members = least.putArray("member");
            actor.path("member").forEach(member -> members.add(actor(member)));
        }
        return least;
    }

    private ObjectNode activity(JsonNode activity) {
        ObjectNode least = object();
        copy(activity, least, OBJECT_TYPE, "id");
        JsonNode definition = activity.path(DEFINITION);
        ObjectNode kept = object();
        copy(definition, kept, "type");
        put(kept, "name", ActivityTitles.of(definition.path("name")));
        traits.addExtensions(List.of(definition.path(EXTENSIONS)), kept);
        put(least, DEFINITION, kept);
        return least;
    }

    private static ObjectNode result(JsonNode result) {
        ObjectNode least = object();
        copy(result, least, "completion", "success", "duration");
        ObjectNode score = object();
        copy(result.path("score"), score, "scaled", "raw", "min", "max");
        put(least, "score", score);
        return least;
    }

    private ObjectNode context(JsonNode context, boolean isCourse) {
        ObjectNode least = object();
        copy(context, least, "registration");
        put(least, "contextActivities", around(context.path("contextActivities"), isCourse));
        traits.addExtensions(List.of(context.path(EXTENSIONS)), least);
        return least;
    }

    /** Of all Activities around only the course is needed, and of categories the ids. */
    private ObjectNode around(JsonNode contextActivities, boolean isCourse) {
        ObjectNode least = object();
        Optional<Courses.Around> course = isCourse ? Optional.empty() : Courses.nearest(contextActivities);
        course.filter(found -> !found.place().equals(CATEGORY))
                .ifPresent(found -> least.putArray(found.place()).add(activity(found.course())));
        ArrayNode categories = categories(contextActivities.path(CATEGORY));
        course.filter(found -> found.place().equals(CATEGORY))
                .ifPresent(found -> replace(categories, activity(found.course())));
        if (!categories.isEmpty()) {
            least.set(CATEGORY, categories);
        }
        return least;
    }

    private ArrayNode categories(JsonNode category) {
        ObjectNode ids = object();
        traits.addCategories(category, ids);
        ArrayNode least = JsonNodeFactory.instance.arrayNode();
        ids.path("categories").forEach(id -> least.add(object().set("id", id)));
        return least;
    }

    private static void replace(ArrayNode activities, ObjectNode activity) {
        for (int index = 0; index < activities.size(); index++) {
            if (activities.get(index).path("id").equals(activity.path("id"))) {
                activities.set(index, activity);
                return;
            }
        }
        activities.add(activity);
    }

    private static void copy(JsonNode from, ObjectNode to, String... fields) {
        for (String field : fields) {
            if (from.has(field)) {
                to.set(field, from.get(field));
            }
        }
    }

    private static void put(ObjectNode into, String field, ObjectNode value) {
        if (!value.isEmpty()) {
            into.set(field, value);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
