package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.gilde.bridge.forward.Forwards;

/** Forwarding once more what was forwarded before. */
@Path("/operator/forward/{name}/replay")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class ForwardReplayResource {
    private final Forwards forwards;

    /** Has these repeat it. */
    @Inject
    public ForwardReplayResource(Forwards forwards) {
        this.forwards = forwards;
    }

    /** Has everything behind a sequence sent once more; the target has each Statement once. */
    @POST
    public Response replay(@PathParam("name") String name, String body) {
        return OperatorJson.answer(() -> {
            JsonNode wish = OperatorJson.read(body, Set.of("after")).get("after");
            OperatorJson.demand(
                    wish.isIntegralNumber() && wish.canConvertToLong() && wish.longValue() >= 0,
                    "\"after\" must be a sequence of the store, 0 for all");
            long after = wish.longValue();
            return forwards.replay(name, after)
                    .map(isHere -> answer(isHere, after))
                    .orElseGet(() -> OperatorJson.problem(Status.NOT_FOUND, "Nothing is forwarded under that name"));
        });
    }

    private static Response answer(boolean isHere, long after) {
        return isHere
                ? OperatorJson.response(Status.ACCEPTED, OperatorJson.object().put("after", after))
                : OperatorJson.problem(Status.CONFLICT, "Another node forwards there; ask that one");
    }
}
