package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.gilde.confluence.learning.Activities.Stretch;
import org.gilde.confluence.learning.BadRuleException;
import org.gilde.confluence.learning.BadRuleException.Reason;
import org.gilde.confluence.learning.Preview;
import org.gilde.confluence.learning.TopicRule.About;
import org.gilde.confluence.learning.TopicRule.Part;
import org.gilde.confluence.learning.Topics;
import org.gilde.confluence.learning.Traits;
import org.gilde.confluence.people.CurrentPerson;
import org.jspecify.annotations.Nullable;

/** Rules from activities to topics, for administrators. Never about a person. */
@Path("topic-rules")
@AdminOnly
@Proven
@Produces(MediaType.APPLICATION_JSON)
public final class TopicRulesResource {
    private static final Set<String> RULE = Set.of("part", "key", "pattern", "topics");
    private static final int PAGE = 50;

    private final CurrentPerson current;
    private final Topics topics;

    /** Works with these. */
    @Inject
    public TopicRulesResource(CurrentPerson current, Topics topics) {
        this.current = current;
        this.topics = topics;
    }

    /** Returns all rules. */
    @GET
    public Response list() {
        return Administrators.only(current, this::rules);
    }

    private Response rules() {
        ObjectNode body = Answers.JSON.objectNode();
        ArrayNode rules = body.putArray("rules");
        topics.rules().forEach(rule -> {
            About about = rule.about();
            ObjectNode one = rules.addObject()
                    .put("id", rule.id())
                    .put("part", about.part().name().toLowerCase(Locale.ROOT));
            if (about.part() == Part.EXTENSION) {
                one.put("key", about.key());
            }
            one.put("pattern", about.pattern()).put("topic", rule.topic());
        });
        return Answers.ok(body);
    }

    /** Adds one rule for each topic; answers all rules. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        return read(body, (about, labels) -> {
            topics.add(about, labels);
            return rules();
        });
    }

    /** Says what a rule would do to the activities that are known, and changes nothing. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response preview(InputStream body) {
        return read(body, (about, labels) -> Answers.ok(write(topics.preview(about, labels))));
    }

    /** Takes a rule away; no matter if it is not there. */
    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") long id) {
        return Administrators.only(current, () -> {
            topics.remove(id);
            return Response.noContent().build();
        });
    }

    /** Returns some activities that stand on no topic, and where to go on. */
    @GET
    @Path("without-topic")
    public Response without(@QueryParam("after") @Nullable String after) {
        return Administrators.only(current, () -> {
            String last = after == null ? "0" : after;
            if (!last.matches("[0-9]{1,18}")) {
                return Answers.refused(Response.Status.BAD_REQUEST, "after is the number that an answer gave as next.");
            }
            Stretch some = topics.without(Long.parseLong(last), PAGE);
            ObjectNode body = Answers.JSON.objectNode();
            ArrayNode activities = body.putArray("activities");
            some.activities().forEach(known -> {
                ObjectNode activity =
                        activities.addObject().put("id", known.activity().id());
                known.course().ifPresent(course -> activity.put("course", course.id()));
                write(known.activity().traits(), activity);
            });
            if (some.next() > 0) {
                body.put("next", some.next());
            }
            return Answers.ok(body);
        });
    }

    private static void write(Traits traits, ObjectNode activity) {
        if (!traits.categories().isEmpty()) {
            ArrayNode categories = activity.putArray("categories");
            traits.categories().stream().sorted().forEach(categories::add);
        }
        if (!traits.extensions().isEmpty()) {
            ObjectNode extensions = activity.putObject("extensions");
            new TreeMap<>(traits.extensions()).forEach(extensions::put);
        }
    }

    private Response read(InputStream body, BiFunction<About, List<String>, Response> work) {
        return Administrators.only(
                current,
                () -> Administrators.with(body, RULE, json -> part(json)
                        .map(part -> tried(about(part, json), labels(json), work))
                        .orElseGet(() -> Answers.refused(
                                Response.Status.BAD_REQUEST,
                                "part is one of activity, course, category and extension."))));
    }

    private static Response tried(About about, List<String> labels, BiFunction<About, List<String>, Response> work) {
        try {
            return work.apply(about, labels);
        } catch (BadRuleException e) {
            return Answers.refused(Response.Status.BAD_REQUEST, problem(e.reason()));
        }
    }

    private static String problem(Reason reason) {
        return switch (reason) {
            case PATTERN -> "pattern is a text of 1 to 450 characters.";
            case KEY -> "key is the IRI of an extension, of at most 450 characters.";
            case EVERYTHING -> "pattern is about everything; name a part of the id or category.";
            case LABELS -> "topics is an array of one label to ten, of letters, digits and dashes.";
        };
    }

    private static About about(Part part, JsonNode json) {
        return new About(part, json.path("key").asText(), json.path("pattern").asText());
    }

    private static Optional<Part> part(JsonNode json) {
        String word = json.path("part").asText("activity");
        return Arrays.stream(Part.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static List<String> labels(JsonNode json) {
        List<String> labels = new ArrayList<>();
        json.path("topics").forEach(label -> labels.add(label.asText()));
        return labels;
    }

    private static ObjectNode write(Preview preview) {
        ObjectNode body = Answers.JSON
                .objectNode()
                .put("activities", preview.activities())
                .put("changed", preview.changed());
        ArrayNode first = body.putArray("first");
        preview.first().forEach(line -> {
            ObjectNode activity = first.addObject().put("id", line.activity().id());
            ArrayNode before = activity.putArray("before");
            line.before().forEach(before::add);
            ArrayNode after = activity.putArray("after");
            line.after().forEach(after::add);
        });
        return body;
    }
}
