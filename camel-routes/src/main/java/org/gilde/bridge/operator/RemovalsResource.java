package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gilde.bridge.erasure.Step;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Removal;

/** Proofs of what was removed. */
@Path("/operator/removals")
@OperatorOnly
public class RemovalsResource {
    private static final int MOST = 1000;

    private final Keeping keeping;

    /** Reads these. */
    @Inject
    public RemovalsResource(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Returns a tenant's newest thousand. */
    @GET
    public Response list(@QueryParam("tenant") @DefaultValue("main") String tenant) {
        return OperatorJson.answer(() -> {
            ObjectNode all = OperatorJson.object();
            ArrayNode listed = all.putArray("removals");
            List<Removal> newest = keeping.removals().newest(new Tenant(tenant), MOST);
            Map<Long, List<Step>> steps =
                    keeping.elsewhere().of(newest.stream().map(Removal::id).toList());
            newest.forEach(removal -> listed.add(RemovalJson.of(removal, steps.getOrDefault(removal.id(), List.of()))));
            return OperatorJson.response(Status.OK, all);
        });
    }

    /** Returns one. */
    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") long id) {
        return OperatorJson.answer(() -> {
            Optional<Removal> removal = keeping.removals().find(id);
            List<Step> steps = keeping.elsewhere().of(List.of(id)).getOrDefault(id, List.of());
            return removal.isPresent()
                    ? OperatorJson.response(Status.OK, RemovalJson.of(removal.get(), steps))
                    : none(id);
        });
    }

    /** Returns a thousand of the hashes of the ids that went, in their order. */
    @GET
    @Path("/{id}/ids")
    public Response hashes(@PathParam("id") long id, @QueryParam("after") @DefaultValue("") String after) {
        return OperatorJson.answer(() -> {
            if (keeping.removals().find(id).isEmpty()) {
                return none(id);
            }
            Optional<UUID> start = after.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(after));
            List<UUID> hashes = keeping.removals().hashes(id, start, MOST);
            ObjectNode page = OperatorJson.object();
            ArrayNode listed = page.putArray("hashes");
            hashes.forEach(hash -> listed.add(hash.toString()));
            if (hashes.size() == MOST) {
                page.put("next", "?after=" + hashes.get(MOST - 1));
            }
            return OperatorJson.response(Status.OK, page);
        });
    }

    private static Response none(long id) {
        return OperatorJson.problem(Status.NOT_FOUND, "There is no removal " + id);
    }
}
