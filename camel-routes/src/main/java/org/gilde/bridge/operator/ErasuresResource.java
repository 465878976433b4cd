package org.gilde.bridge.operator;

import static org.gilde.bridge.operator.OperatorJson.demand;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.bridge.erasure.Step;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Forgetting;
import org.gilde.xapi.keeping.Part;
import org.gilde.xapi.keeping.Person;
import org.gilde.xapi.keeping.Removal;
import org.gilde.xapi.statement.AgentId;

/** People are forgotten, whole or with some Activities: their Statements are removed, or get a pseudonym. */
@Path("/operator/erasures")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class ErasuresResource {
    private static final Set<String> CHOICES =
            Set.of("tenant", "identifiers", "mode", "everywhere", "activities", "spared", "until", "dryRun");
    private static final int MOST_ACTIVITIES = 2000;
    private static final int MOST_STEPS = 1000;

    private final Keeping keeping;

    /** Works by this. */
    @Inject
    public ErasuresResource(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Forgets a person, or says what that would do. */
    @POST
    public Response forget(String body) {
        return OperatorJson.answer(() -> {
            OperatorJson wish = OperatorJson.read(body, CHOICES);
            String mode = wish.requiredText("mode");
            demand(
                    mode.equals("delete") || mode.equals("pseudonymise"),
                    "\"mode\" must be \"delete\" or \"pseudonymise\"");
            Forgetting.Order order = new Forgetting.Order(
                    wish.tenant(),
                    Person.of(identifiers(wish.get("identifiers"))),
                    mode.equals("delete"),
                    wish.flag("everywhere"),
                    keeping.operator(),
                    part(wish));
            if (wish.flag("dryRun")) {
                return OperatorJson.response(
                        Status.OK, RemovalJson.of(keeping.forgetting().preview(order)));
            }
            long id = keeping.erasures().forget(order);
            return answer(
                    keeping.removals().find(id).orElseThrow(),
                    keeping.elsewhere().of(List.of(id)).getOrDefault(id, List.of()));
        });
    }

    /** Returns what becomes of erasures in other LRSs: the newest thousand, those that have not ended first. */
    @GET
    public Response elsewhere() {
        return OperatorJson.answer(() -> {
            ObjectNode all = OperatorJson.object();
            ArrayNode listed = all.putArray("elsewhere");
            keeping.elsewhere()
                    .newest(MOST_STEPS)
                    .forEach(step -> listed.add(RemovalJson.of(step).put("erasure", step.removal())));
            return OperatorJson.response(Status.OK, all);
        });
    }

    private static Part part(OperatorJson wish) {
        Set<String> activities = iris(wish, "activities");
        demand(!wish.get("activities").isArray() || !activities.isEmpty(), "\"activities\" must name one or more");
        Set<String> spared = iris(wish, "spared");
        Optional<Instant> until = wish.text("until").map(ErasuresResource::moment);
        demand(
                !activities.isEmpty() || (spared.isEmpty() && until.isEmpty()),
                "\"spared\" and \"until\" go with \"activities\"");
        return new Part(activities, spared, until);
    }

    private static Set<String> iris(OperatorJson wish, String name) {
        JsonNode array = wish.get(name);
        String rule = "\"" + name + "\" must be an array of at most " + MOST_ACTIVITIES + " ids of Activities";
        demand(array.isMissingNode() || (array.isArray() && array.size() <= MOST_ACTIVITIES), rule);
        Set<String> iris = new HashSet<>();
        array.forEach(iri -> {
            demand(iri.isTextual() && !iri.textValue().isBlank(), rule);
            iris.add(iri.textValue());
        });
        return iris;
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"until\" must be a moment like 2026-11-22T10:00:00Z", e);
        }
    }

    /** Says where to look for the end of what takes longer. */
    static Response answer(Removal proof, List<Step> steps) {
        if (proof.finished().isPresent()) {
            return OperatorJson.response(Status.OK, RemovalJson.of(proof, steps));
        }
        return Response.fromResponse(OperatorJson.response(Status.ACCEPTED, RemovalJson.of(proof, steps)))
                .header("Location", "/operator/removals/" + proof.id())
                .build();
    }

    /** Throws away the key with which a person could be found by their pseudonym. */
    @DELETE
    @Path("/keys/{tenant}")
    public Response forgetKey(@PathParam("tenant") String tenant) {
        return OperatorJson.answer(() -> {
            keeping.removals().forgetPseudonymKey(new Tenant(tenant));
            return Response.noContent().build();
        });
    }

    /** Returns by what somebody is known. */
    static List<AgentId> identifiers(JsonNode agents) {
        demand(agents.isArray() && !agents.isEmpty(), "\"identifiers\" must be an array of one Agent or more");
        List<AgentId> ids = new ArrayList<>();
        agents.forEach(agent -> ids.add(AgentId.parse(agent.toString())));
        return ids;
    }
}
