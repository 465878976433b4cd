package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.gilde.bridge.forward.ForwardState;
import org.gilde.bridge.forward.Forwards;

/** The LRSs that are forwarded to: how it is with each. */
@Path("/operator/forwards")
@OperatorOnly
public class ForwardsResource {
    private final Forwards forwards;

    /** Tells of these. */
    @Inject
    public ForwardsResource(Forwards forwards) {
        this.forwards = forwards;
    }

    /** Returns all targets by name. */
    @GET
    public Response list() {
        return PeerJson.list("forwards", forwards.states(), ForwardsResource::tell);
    }

    private static void tell(ObjectNode json, ForwardState.Snapshot state) {
        PeerJson.tell(json, state.peer(), "following");
        json.put("sequence", state.sequence())
                .put("waiting", state.waiting())
                .put("oldest", state.oldest().map(Instant::toString).orElse(null));
    }
}
