package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
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
        ObjectNode all = OperatorJson.object();
        ArrayNode listed = all.putArray("forwards");
        forwards.states().forEach((name, state) -> tell(listed.addObject().put("name", name), state));
        return OperatorJson.response(Status.OK, all);
    }

    private static void tell(ObjectNode json, ForwardState.Snapshot state) {
        PeerJson.tell(json, state.peer(), "following");
        json.put("sequence", state.sequence())
                .put("waiting", state.waiting())
                .put("oldest", state.oldest().map(Instant::toString).orElse(null));
    }
}
