package org.gilde.bridge.operator;

import static org.gilde.bridge.operator.OperatorJson.demand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.gilde.bridge.delivery.ActivityTitles;
import org.gilde.bridge.roster.Roster;
import org.gilde.bridge.roster.Rosters;
import org.gilde.bridge.roster.Word;
import org.gilde.xapi.access.Tenant;

/**
 * Who takes part in a course run: of each person the latest word, as a learning event, with one identifier and no name.
 * What is answered stands in {@code src/docs/roster.schema.json}.
 */
@Path("/operator/rosters")
@OperatorOnly
public class RostersResource {
    private static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}]{1,2000}";
    private static final String PLACE = "[0-9a-f]{64}|";
    private static final int MOST = 500;

    private final Rosters rosters;

    /** Reads these. */
    @Inject
    public RostersResource(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Returns a page of a roster. */
    @GET
    public Response page(
            @QueryParam("run") @DefaultValue("") String run,
            @QueryParam("tenant") @DefaultValue("main") String tenant,
            @QueryParam("after") @DefaultValue("") String after) {
        return OperatorJson.answer(() -> {
            demand(run.matches(IRI), "\"run\" must be the id of the Activity that stands for the course run");
            demand(after.matches(PLACE), "\"after\" must be the \"next\" of the page before");
            Optional<Roster> roster = rosters.of(new Tenant(tenant), run);
            return roster.isPresent()
                    ? OperatorJson.response(Status.OK, json(roster.get(), after))
                    : OperatorJson.problem(Status.NOT_FOUND, "No Statement says who takes part in that run");
        });
    }

    private static ObjectNode json(Roster roster, String after) {
        List<Word> page = roster.words().stream()
                .filter(word -> word.place().compareTo(after) > 0)
                .limit(MOST + 1L)
                .toList();
        ObjectNode json = OperatorJson.object()
                .put("run", roster.run())
                .put("asOf", roster.asOf().toString())
                .put("takingPart", roster.takingPart())
                .put("closedGroups", roster.closedGroups());
        ArrayNode events = json.putArray("events");
        page.stream().limit(MOST).forEach(word -> events.add(event(word)));
        if (page.size() > MOST) {
            json.put("next", page.get(MOST - 1).place());
        }
        return json;
    }

    private static ObjectNode event(Word word) {
        ObjectNode event = OperatorJson.object()
                .put("statementId", word.id().toString())
                .put("sequence", word.stored().sequence())
                .put("verb", word.verb())
                .put("timestamp", word.stored().timestamp().toString())
                .put("stored", word.stored().stored().toString());
        event.set("actor", word.person().json());
        ObjectNode activity = event.putObject("activity");
        activity.set("id", word.activity().path("id"));
        JsonNode type = word.activity().path("definition").path("type");
        if (type.isTextual()) {
            activity.set("type", type);
        }
        ObjectNode name = ActivityTitles.of(word.activity().path("definition").path("name"));
        if (!name.isEmpty()) {
            activity.set("name", name);
        }
        return event;
    }
}
