package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
        return PeerJson.list("pulls", pulls.states(), PullsResource::tell);
    }

    private static void tell(ObjectNode json, PullState.Snapshot state) {
        PeerJson.tell(json, state.peer(), "reading");
        json.put("since", state.position().since().map(Instant::toString).orElse(null))
                .put("statements", state.taken())
                .put("notAtTheEndSince", state.behind().toString());
    }
}
