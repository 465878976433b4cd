package org.gilde.bridge.operator;

import static org.gilde.bridge.operator.OperatorJson.demand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Set;
import org.gilde.bridge.contribution.Contributions;
import org.gilde.bridge.contribution.Taken;

/** The app tells what members did and share: {@code src/docs/contributions.schema.json}. */
@Path("/operator/contributions")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class ContributionsResource {
    private static final Set<String> PROPERTIES = Set.of("wiki", "tenant", "contributions");
    private static final String ADDRESS = "https?://[^\\s?#]*[^\\s?#/]";
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST = 100;

    private final Contributions contributions;

    /** Takes by this. */
    @Inject
    public ContributionsResource(Contributions contributions) {
        this.contributions = contributions;
    }

    /** Takes each by itself, and answers what became of each. */
    @POST
    public Response take(String body) {
        return OperatorJson.answer(() -> {
            OperatorJson told = OperatorJson.read(body, PROPERTIES);
            String wiki = told.requiredText("wiki");
            demand(
                    wiki.length() <= LONGEST_ADDRESS && wiki.matches(ADDRESS),
                    "\"wiki\" must be an address without a slash at its end");
            JsonNode acts = told.get("contributions");
            demand(
                    acts.isArray() && !acts.isEmpty() && acts.size() <= MOST,
                    "\"contributions\" must be an array of one act or more, at most " + MOST);
            return OperatorJson.response(Status.OK, json(contributions.take(told.tenant(), wiki, acts)));
        });
    }

    private static ObjectNode json(List<Taken> all) {
        ObjectNode answer = OperatorJson.object();
        ArrayNode results = answer.putArray("results");
        all.forEach(taken -> {
            ObjectNode result = results.addObject();
            taken.id().ifPresent(id -> result.put("id", id.toString()));
            result.put("outcome", taken.outcome().word());
            if (!taken.reason().isEmpty()) {
                result.put("reason", taken.reason());
            }
        });
        return answer;
    }
}
