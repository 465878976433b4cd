package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import org.gilde.confluence.learning.VerbRules;
import org.gilde.confluence.learning.VerbRules.Problem;
import org.gilde.confluence.learning.VerbTable;
import org.gilde.confluence.learning.Verbs;
import org.gilde.confluence.learning.Verbs.Meaning;
import org.gilde.confluence.people.CurrentPerson;

/** What verbs mean, for administrators. Never about a person or an activity. */
@Path("verbs")
@AdminOnly
@Proven
@Produces(MediaType.APPLICATION_JSON)
public final class VerbsResource {
    private static final Set<String> CHANGE = Set.of("verb", "meaning");
    private static final String DROPPED = "dropped";

    private final CurrentPerson current;
    private final VerbRules rules;

    /** Works with these. */
    @Inject
    public VerbsResource(CurrentPerson current, VerbRules rules) {
        this.current = current;
        this.rules = rules;
    }

    /** Returns the table. */
    @GET
    public Response list() {
        return Administrators.only(current, this::table);
    }

    private Response table() {
        VerbTable table = rules.table();
        SortedSet<String> all = Verbs.all();
        all.addAll(table.changes().keySet());
        ObjectNode body = Answers.JSON.objectNode();
        ArrayNode verbs = body.putArray("verbs");
        all.forEach(verb -> verbs.addObject()
                .put("verb", verb)
                .put("meaning", word(table.meaning(verb)))
                .put("changed", table.changes().containsKey(verb)));
        return Answers.ok(body);
    }

    /** Changes one verb for what comes from now on; answers the table. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(InputStream body) {
        return read(body, (verb, meaning) -> {
            rules.change(verb, meaning);
            return table();
        });
    }

    /** Says what a change would have done to the latest hundred events, and changes nothing. */
    @POST
    @Path("dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dryRun(InputStream body) {
        return read(body, (verb, meaning) -> {
            ObjectNode answer = Answers.JSON.objectNode();
            ArrayNode verbs = answer.putArray("verbs");
            rules.dryRun(verb, meaning).forEach(line -> verbs.addObject()
                    .put("verb", line.verb())
                    .put("events", line.events())
                    .put("before", word(line.before()))
                    .put("after", word(line.after())));
            return Answers.ok(answer);
        });
    }

    private Response read(InputStream body, BiFunction<String, Optional<Meaning>, Response> work) {
        return Administrators.only(current, () -> Administrators.with(body, CHANGE, json -> read(json, work)));
    }

    private Response read(JsonNode json, BiFunction<String, Optional<Meaning>, Response> work) {
        String verb = json.path("verb").asText();
        String word = json.path("meaning").asText();
        Optional<Meaning> meaning = Arrays.stream(Meaning.values())
                .filter(each -> word(Optional.of(each)).equals(word))
                .findFirst();
        if (meaning.isEmpty() && !DROPPED.equals(word)) {
            return Answers.refused(Response.Status.BAD_REQUEST, "meaning is one of the table's, or dropped.");
        }
        return rules.problem(verb)
                .map(problem -> Answers.refused(Response.Status.BAD_REQUEST, said(problem)))
                .orElseGet(() -> work.apply(verb, meaning));
    }

    private static String said(Problem problem) {
        return switch (problem) {
            case NO_VERB ->
                "verb is one whole IRI of at most 450 characters; a pattern or a list would let in what nobody looked at.";
            case VOIDED -> "voided has to stay: else what the learning system took back would be shown.";
            case TOO_MANY -> "A hundred verbs are changed already; put one back first.";
        };
    }

    private static String word(Optional<Meaning> meaning) {
        return meaning.map(Enum::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse(DROPPED);
    }
}
