package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.bridge.BridgeAccess;
import org.gilde.confluence.bridge.BridgeAccesses;
import org.gilde.confluence.bridge.BridgeLogin;
import org.gilde.confluence.bridge.ConnectionCheck;
import org.gilde.confluence.bridge.Finding;
import org.gilde.confluence.bridge.RefusedEvents;
import org.gilde.confluence.bridge.RefusedEvents.Outcome;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.people.CurrentPerson;

/** The connection to the bridge, for administrators. Its secret goes in and never comes out. */
@Path("connection")
@AdminOnly
@Proven
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectionResource {
    private static final Set<String> ACCESS = Set.of("address", "key", "secret");

    private final CurrentPerson current;
    private final BridgeAccesses accesses;
    private final RefusedEvents refused;
    private final ConnectionCheck check;
    private final BridgeReports reports;

    /** Works with these. */
    @Inject
    public ConnectionResource(
            CurrentPerson current,
            BridgeAccesses accesses,
            RefusedEvents refused,
            ConnectionCheck check,
            BridgeReports reports) {
        this.current = current;
        this.accesses = accesses;
        this.refused = refused;
        this.check = check;
        this.reports = reports;
    }

    /** Returns where the bridge is and how it said it was doing. */
    @GET
    public Response get() {
        return Administrators.only(current, () -> {
            ObjectNode body = Answers.JSON.objectNode();
            accesses.current()
                    .ifPresent(access -> body.put("address", access.address().toString())
                            .put("key", access.operator().key()));
            reports.latest().ifPresent(status -> {
                body.put("heard", status.heard().toString());
                status.lastEvent().ifPresent(when -> body.put("lastEvent", when.toString()));
                body.put("version", status.report().version())
                        .put("newest", status.report().newest())
                        .put("delivered", status.report().delivered())
                        .put("waiting", status.report().waiting())
                        .put("refused", status.report().deadLetters());
            });
            return Answers.ok(body);
        });
    }

    /** Keeps where the bridge is and how to call it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(InputStream body) {
        return Administrators.only(current, () -> Administrators.with(body, ACCESS, this::keep));
    }

    private Response keep(JsonNode wish) {
        Optional<URI> address = BridgeAccess.address(wish.path("address").asText());
        String key = wish.path("key").asText();
        String secret = wish.path("secret").asText();
        if (address.isEmpty() || key.isBlank() || key.indexOf(':') >= 0 || secret.isEmpty()) {
            return Answers.refused(
                    Response.Status.BAD_REQUEST,
                    "address has to be one of http or https, key and secret those of the bridge's operator.");
        }
        accesses.keep(new BridgeAccess(address.get(), new BridgeLogin(key, secret)));
        return get();
    }

    /** Forgets it. */
    @DELETE
    public Response forget() {
        return Administrators.only(current, () -> {
            accesses.forget();
            return Response.noContent().build();
        });
    }

    /** Tries it all the way round. */
    @POST
    @Path("test")
    public Response test() {
        return Administrators.only(current, () -> {
            Finding finding = check.check();
            return Answers.ok(Answers.JSON
                    .objectNode()
                    .put("outcome", finding.verdict().name().toLowerCase(Locale.ROOT))
                    .put("thereMillis", finding.there().toMillis())
                    .put("backMillis", finding.back().toMillis())
                    .put("status", finding.status()));
        });
    }

    /** Returns the oldest events that the app refused. */
    @GET
    @Path("refused")
    public Response refused() {
        return Administrators.only(current, () -> refused.list()
                .map(listing -> {
                    ObjectNode body = Answers.JSON.objectNode().put("count", listing.all());
                    ArrayNode events = body.putArray("refused");
                    listing.oldest().forEach(event -> events.addObject()
                            .put("id", event.id())
                            .put("sequence", event.sequence())
                            .put("reason", event.reason())
                            .put("since", event.since().toString()));
                    return Answers.ok(body);
                })
                .orElseGet(ConnectionResource::away));
    }

    /** Has one sent again. */
    @POST
    @Path("refused/{id}/retry")
    public Response retry(@PathParam("id") long id) {
        return Administrators.only(current, () -> answer(refused.retry(id)));
    }

    /** Has one forgotten. */
    @DELETE
    @Path("refused/{id}")
    public Response drop(@PathParam("id") long id) {
        return Administrators.only(current, () -> answer(refused.drop(id)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Response.noContent().build();
            case REFUSED -> Answers.refused(Response.Status.CONFLICT, "The app refused it again.");
            case EMPTY -> Answers.refused(Response.Status.GONE, "The bridge has nothing of it any more.");
            case NONE -> Answers.refused(Response.Status.NOT_FOUND, "There is no such event.");
            case AWAY -> away();
        };
    }

    private static Response away() {
        return Answers.later("The bridge does not answer. Test the connection.");
    }
}
