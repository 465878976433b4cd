package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.gilde.bridge.Routes;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.bridge.delivery.AppAwayException;
import org.gilde.bridge.delivery.Delivery;
import org.gilde.bridge.forward.Forwards;
import org.gilde.bridge.peer.PeerAwayException;

/** Dead letters: listed, tried again, dropped. */
@Path("/operator/dead-letters")
@OperatorOnly
public class DeadLettersResource {
    private static final int MOST = 1000;

    private final DeadLetters letters;
    private final Routes routes;
    private final Forwards forwards;

    /** Works on these. */
    @Inject
    public DeadLettersResource(DeadLetters letters, Routes routes, Forwards forwards) {
        this.letters = letters;
        this.routes = routes;
        this.forwards = forwards;
    }

    /** Returns the oldest thousand and how many there are. */
    @GET
    public Response list() {
        ObjectNode all = object().put("count", letters.count());
        ArrayNode listed = all.putArray("deadLetters");
        letters.oldest(MOST).forEach(letter -> listed.addObject()
                .put("id", letter.id())
                .put("route", letter.route())
                .put("sequence", letter.sequence())
                .put("hash", letter.hash())
                .put("reason", letter.reason())
                .put("since", letter.since().toString()));
        return answer(Status.OK, all);
    }

    /** Delivers one again; it is dropped when the app takes it. */
    @POST
    @Path("/{id}/retry")
    public Response retry(@PathParam("id") long id) {
        Optional<DeadLetter> letter = letters.find(id);
        if (letter.isPresent() && !letter.get().route().equals(Delivery.ROUTE)) {
            return retryElsewhere(letter.get());
        }
        Optional<Delivery> delivery = routes.delivery();
        if (letter.isEmpty() || delivery.isEmpty()) {
            return letter.isEmpty()
                    ? gone(id)
                    : problem(Status.CONFLICT, "Nothing is delivered; set gilde.confluence.url");
        }
        try {
            return retried(letter.get(), delivery.get().retry(letter.get()));
        } catch (AppAwayException e) {
            return problem(Status.SERVICE_UNAVAILABLE, "The app " + e.getMessage());
        }
    }

    private Response retryElsewhere(DeadLetter letter) {
        if (!Forwards.isOfForwarding(letter)) {
            return problem(Status.CONFLICT, "Nothing of it was kept; drop it");
        }
        try {
            return switch (forwards.retry(letter)) {
                case TAKEN -> taken(letter);
                case REFUSED -> problem(Status.CONFLICT, "The LRS refused it again: " + letter.reason());
                case GONE -> problem(Status.GONE, "There is nothing of it to forward any more; drop it");
            };
        } catch (PeerAwayException e) {
            return problem(Status.SERVICE_UNAVAILABLE, "The LRS " + e.getMessage());
        }
    }

    private Response taken(DeadLetter letter) {
        letters.drop(letter.id());
        return answer(Status.OK, object().put("id", letter.id()).put("outcome", "taken"));
    }

    private Response retried(DeadLetter letter, Delivery.Retry result) {
        return switch (result) {
            case TAKEN -> taken(letter);
            case REFUSED -> problem(Status.CONFLICT, "The app refused it again: " + letter.reason());
            case GONE -> problem(Status.GONE, "The store has nothing of it to deliver any more; drop it");
        };
    }

    /** Forgets one. The Statement stays in the store. */
    @DELETE
    @Path("/{id}")
    public Response drop(@PathParam("id") long id) {
        return letters.drop(id) ? Response.noContent().build() : gone(id);
    }

    private static Response gone(long id) {
        return problem(Status.NOT_FOUND, "There is no dead letter " + id);
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
