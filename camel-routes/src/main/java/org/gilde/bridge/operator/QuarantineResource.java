package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gilde.bridge.quarantine.Forgiveness;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.quarantine.Quarantine;
import org.gilde.xapi.quarantine.Quarantine.Selection;
import org.gilde.xapi.quarantine.Quarantined;
import org.gilde.xapi.quarantine.Redrive;
import org.gilde.xapi.statement.Uuids;
import org.gilde.xapi.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** Statements in quarantine: listed, shown, stored after a fix, dropped. */
@Path("/operator/quarantine")
@OperatorOnly
public class QuarantineResource {
    private static final int MOST = 1000;

    private final Quarantine quarantine;
    private final Redrive redrive;

    /** Works on this. */
    @Inject
    public QuarantineResource(Forgiveness forgiveness) {
        this.quarantine = forgiveness.quarantine();
        this.redrive = forgiveness.redrive();
    }

    /** Returns the newest, without their texts, and how many there are. */
    @GET
    public Response list(
            @QueryParam("credential") @Nullable String credential,
            @QueryParam("olderThan") @Nullable String olderThan,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Optional<UUID> last = Optional.ofNullable(olderThan).flatMap(Uuids::parse);
        if (last.isEmpty() && olderThan != null) {
            return problem(Status.BAD_REQUEST, "olderThan must be the id of one that waits");
        }
        ObjectNode all = object().put("count", quarantine.count());
        ArrayNode listed = all.putArray("quarantined");
        quarantine
                .list(new Selection(Optional.ofNullable(credential), last, Math.max(1, Math.min(limit, MOST))))
                .forEach(entry -> listed.add(json(entry)));
        return answer(Status.OK, all);
    }

    /** Returns one with its text as received. */
    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id) {
        return find(id).map(entry -> {
                    ObjectNode shown = json(entry).put("text", entry.json());
                    ArrayNode attachments = shown.putArray("attachments");
                    entry.attachments().forEach(attachment -> attachments
                            .addObject()
                            .put("sha2", attachment.sha2())
                            .put("contentType", attachment.contentType())
                            .put("length", attachment.content().length));
                    return answer(Status.OK, shown);
                })
                .orElseGet(QuarantineResource::gone);
    }

    /** Stores one, as it was received or as the body has it. */
    @POST
    @Path("/{id}/redrive")
    @Consumes(MediaType.WILDCARD)
    public Response redrive(@PathParam("id") String id, @Nullable String corrected) {
        Optional<String> text = Optional.ofNullable(corrected).filter(given -> !given.isBlank());
        try {
            return Uuids.parse(id)
                    .flatMap(known -> redrive.redrive(known, text))
                    .map(stored -> answer(Status.OK, object().put("stored", stored.toString())))
                    .orElseGet(QuarantineResource::gone);
        } catch (LrsException e) {
            Status status = e.reason() == Reason.UNAVAILABLE ? Status.SERVICE_UNAVAILABLE : Status.CONFLICT;
            return problem(status, Objects.requireNonNullElse(e.getMessage(), "It is still refused"));
        }
    }

    /** Stores all of the newest thousand that are no longer refused. */
    @POST
    @Path("/redrive")
    public Response redriveAll(@QueryParam("credential") @Nullable String credential) {
        List<Quarantined> waiting =
                quarantine.list(new Selection(Optional.ofNullable(credential), Optional.empty(), MOST));
        int stored = 0;
        try {
            for (Quarantined entry : waiting) {
                stored += isStored(entry.id()) ? 1 : 0;
            }
        } catch (StoreUnavailableException e) {
            return problem(Status.SERVICE_UNAVAILABLE, "The store did not answer; " + stored + " were stored before");
        }
        return answer(Status.OK, object().put("stored", stored).put("refused", waiting.size() - stored));
    }

    /** Forgets one. */
    @DELETE
    @Path("/{id}")
    public Response drop(@PathParam("id") String id) {
        boolean isDropped = Uuids.parse(id).map(quarantine::drop).orElse(false);
        return isDropped ? Response.noContent().build() : gone();
    }

    private boolean isStored(UUID id) {
        try {
            return redrive.redrive(id, Optional.empty()).isPresent();
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (LrsException e) {
            return false; // it goes on waiting
        }
    }

    private Optional<Quarantined> find(String id) {
        return Uuids.parse(id).flatMap(quarantine::find);
    }

    private static ObjectNode json(Quarantined entry) {
        return object().put("id", entry.id().toString())
                .put("tenant", entry.sender().tenant().name())
                .put("credential", entry.sender().credential())
                .put("version", entry.sender().version().text())
                .put("statement", entry.index())
                .put("path", entry.fault().path())
                .put("rule", entry.fault().rule())
                .put("specification", entry.fault().specification())
                .put("received", entry.received().toString())
                .put("times", entry.times());
    }

    private static Response gone() {
        return problem(Status.NOT_FOUND, "Nothing waits in quarantine under that id");
    }

    private static Response problem(Status status, String message) {
        return answer(status, object().put("message", message));
    }

    private static Response answer(Status status, ObjectNode json) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(json.toString())
                .build();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
