package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.Hold;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.Iri;

/** Legal holds: listed, placed, released. */
@Path("/operator/holds")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class HoldsResource {
    private static final Set<String> CHOICES = Set.of("tenant", "actor", "activity", "registration", "reason");

    private final Keeping keeping;

    /** Works by this. */
    @Inject
    public HoldsResource(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Returns a tenant's, released ones too; of those nobody knows any more what they covered. */
    @GET
    public Response list(@QueryParam("tenant") @DefaultValue("main") String tenant) {
        return OperatorJson.answer(() -> {
            ObjectNode all = OperatorJson.object();
            ArrayNode listed = all.putArray("holds");
            keeping.holds().all(new Tenant(tenant)).forEach(hold -> listed.add(json(hold)));
            return OperatorJson.response(Status.OK, all);
        });
    }

    /** Places one. */
    @POST
    public Response place(String body) {
        return OperatorJson.answer(() -> {
            OperatorJson wish = OperatorJson.read(body, CHOICES);
            Hold.Kind kind = kind(wish);
            String covered = covered(kind, wish);
            long id = keeping.holds()
                    .place(wish.tenant(), kind, covered, wish.requiredText("reason"), keeping.operator());
            return OperatorJson.response(Status.CREATED, OperatorJson.object().put("id", id));
        });
    }

    /** Releases one. */
    @DELETE
    @Path("/{id}")
    public Response release(@PathParam("id") long id) {
        return OperatorJson.answer(() -> keeping.holds().release(id, keeping.operator())
                ? Response.noContent().build()
                : OperatorJson.problem(Status.NOT_FOUND, "There is no hold " + id + " in force"));
    }

    private static Hold.Kind kind(OperatorJson wish) {
        Hold.Kind found = null;
        for (Hold.Kind kind : Hold.Kind.values()) {
            if (!wish.get(name(kind)).isMissingNode()) {
                OperatorJson.demand(found == null, "A hold covers one of actor, activity and registration");
                found = kind;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("A hold covers an actor, an activity or a registration; name one");
        }
        return found;
    }

    private static String covered(Hold.Kind kind, OperatorJson wish) {
        JsonNode value = wish.get(name(kind));
        if (kind == Hold.Kind.ACTOR) {
            AgentId.parse(value.toString());
            return value.toString();
        }
        String text = wish.requiredText(name(kind));
        if (kind == Hold.Kind.REGISTRATION) {
            return UUID.fromString(text).toString();
        }
        OperatorJson.demand(Iri.isIri(text), "\"activity\" must be an absolute IRI");
        return text;
    }

    private static ObjectNode json(Hold hold) {
        ObjectNode json = OperatorJson.object()
                .put("id", hold.id())
                .put("kind", name(hold.kind()))
                .put("reason", hold.reason())
                .put("created", hold.created().toString())
                .put("createdBy", hold.createdBy());
        hold.covered().ifPresent(covered -> json.put(name(hold.kind()), covered));
        hold.released().ifPresent(moment -> json.put("released", moment.toString()));
        hold.releasedBy().ifPresent(operator -> json.put("releasedBy", operator));
        return json;
    }

    private static String name(Hold.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
