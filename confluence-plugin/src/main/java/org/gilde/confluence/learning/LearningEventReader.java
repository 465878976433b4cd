package org.gilde.confluence.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one learning event as {@code learning-events.schema.json} has it. */
final class LearningEventReader {
    private static final Set<String> EVENT = Set.of(
            "statementId",
            "sequence",
            "verb",
            "timestamp",
            "stored",
            "voids",
            "actor",
            "activity",
            "course",
            "registration",
            "result");
    private static final Set<String> RESULT = Set.of("completion", "success", "duration", "score");
    private static final Set<String> SCORE = Set.of("raw", "min", "max", "scaled");
    private static final int MOST_LANGUAGES = 100;
    private static final Set<String> ACTIVITY =
            Set.of("id", "type", "name", TraitsReader.CATEGORIES, TraitsReader.EXTENSIONS);

    private LearningEventReader() {}

    static LearningEvent read(JsonNode node) throws RefusedEventException {
        JsonFields event = JsonFields.of(node, "event", EVENT);
        String statementId = event.uuid("statementId");
        event.whole("sequence", 1);
        String verb = event.text("verb");
        Instant timestamp = moment(event, "timestamp");
        moment(event, "stored");
        if (event.has("registration")) {
            event.uuid("registration");
        }
        Result result = result(event);
        Optional<Activity> course = optionalActivity(event, "course");
        if (event.has("voids")) {
            if (event.has("actor") || event.has("activity")) {
                throw new RefusedEventException("event.voids stands beside an actor or an activity");
            }
            return new LearningEvent.Voiding(statementId, event.uuid("voids"));
        }
        Actor actor = ActorReader.read(event.node("actor"));
        Activity activity = activity(event.node("activity"), "event.activity");
        return new LearningEvent.Told(
                statementId, verb, timestamp, actor, activity, course, result.success(), result.score());
    }

    private static Instant moment(JsonFields event, String field) throws RefusedEventException {
        try {
            return Moments.read(event.text(field))
                    .orElseThrow(() -> new RefusedEventException(event.path(field) + " is out of range"));
        } catch (DateTimeParseException e) {
            throw new RefusedEventException(event.path(field) + " is not a date and time");
        }
    }

    private static Optional<Activity> optionalActivity(JsonFields event, String field) throws RefusedEventException {
        return event.has(field) ? Optional.of(activity(event.node(field), event.path(field))) : Optional.empty();
    }

    private static Activity activity(JsonNode node, String path) throws RefusedEventException {
        JsonFields activity = JsonFields.of(node, path, ACTIVITY);
        Titles titles = activity.has("name") ? titles(activity.node("name"), activity.path("name")) : Titles.NONE;
        return new Activity(activity.text("id"), activity.optionalText("type"), titles, TraitsReader.read(activity));
    }

    private static Titles titles(JsonNode node, String path) throws RefusedEventException {
        if (!node.isObject() || node.size() > MOST_LANGUAGES) {
            throw new RefusedEventException(path + " is no object of at most " + MOST_LANGUAGES + " titles");
        }
        Map<String, String> titles = new HashMap<>();
        for (Map.Entry<String, JsonNode> title : node.properties()) {
            titles.put(JsonFields.keepable(title.getKey(), path), JsonFields.text(title.getValue(), path));
        }
        return new Titles(titles);
    }

    private static Result result(JsonFields event) throws RefusedEventException {
        if (!event.has("result")) {
            return new Result(Optional.empty(), Optional.empty());
        }
        JsonFields result = JsonFields.of(event.node("result"), "event.result", RESULT);
        result.optionalBoolean("completion");
        result.optionalText("duration");
        Optional<Score> score = result.has("score") ? score(result.node("score")) : Optional.empty();
        return new Result(result.optionalBoolean("success"), score);
    }

    private static Optional<Score> score(JsonNode node) throws RefusedEventException {
        JsonFields fields = JsonFields.of(node, "event.result.score", SCORE);
        Optional<BigDecimal> scaled = fields.optionalNumber("scaled");
        if (scaled.isPresent() && scaled.get().abs().compareTo(BigDecimal.ONE) > 0) {
            throw new RefusedEventException("event.result.score.scaled is not between -1 and 1");
        }
        Score score = new Score(
                scaled, fields.optionalNumber("raw"), fields.optionalNumber("min"), fields.optionalNumber("max"));
        return fields.size() == 0 ? Optional.empty() : Optional.of(score);
    }

    private record Result(Optional<Boolean> success, Optional<Score> score) {}
}
