package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.gilde.bridge.pull.PullState;
import org.gilde.bridge.pull.Pulls;

/** The LRSs that are read: how it is with each. */
@Path("/operator/pulls")
@OperatorOnly
public class PullsResource {
    private final Pulls pulls;

    /** Tells of these. */
    @Inject
    public PullsResource(Pulls pulls) {
        this.pulls = pulls;
    }

    /** Returns all sources by name. */
    @GET
    public Response list() {
        ObjectNode all = OperatorJson.object();
        ArrayNode listed = all.putArray("pulls");
        pulls.states().forEach((name, state) -> tell(listed.addObject().put("name", name), state));
        return OperatorJson.response(Status.OK, all);
    }

    private static void tell(ObjectNode json, PullState.Snapshot state) {
        PeerJson.tell(json, state.peer(), "reading");
        json.put("since", state.position().since().map(Instant::toString).orElse(null))
                .put("statements", state.taken())
                .put("notAtTheEndSince", state.behind().toString());
    }
}
