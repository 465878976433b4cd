package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Set;
import org.gilde.bridge.Routes;
import org.gilde.bridge.delivery.AppAwayException;
import org.gilde.bridge.delivery.Delivery;
import org.gilde.bridge.stream.Stream;

/** Delivery: how it is; tried and repeated on demand. */
@Path("/operator/delivery")
@Consumes(MediaType.WILDCARD)
@OperatorOnly
public class DeliveryResource {
    private static final String NONCE = "[0-9A-Za-z-]{8,64}";

    private final Routes routes;

    /** Tries these. */
    @Inject
    public DeliveryResource(Routes routes) {
        this.routes = routes;
    }

    /** Says how delivery is, and what is in the way. */
    @GET
    public Response state() {
        return OperatorJson.response(
                Status.OK,
                DeliveryJson.of(
                        routes.delivery().map(Delivery::state), routes.stream().map(Stream::state)));
    }

    /** Gives the app a sign of life by the way that events take, and says what came of it. */
    @POST
    @Path("/sign-of-life")
    public Response signOfLife(String body) {
        return OperatorJson.answer(() -> {
            String nonce = OperatorJson.read(body, Set.of("nonce")).requiredText("nonce");
            OperatorJson.demand(nonce.matches(NONCE), "\"nonce\" must be 8 to 64 letters, digits and dashes");
            return routes.delivery()
                    .map(delivery -> tried(delivery, nonce))
                    .orElseGet(() ->
                            OperatorJson.problem(Status.CONFLICT, "Nothing is delivered; set gilde.confluence.url"));
        });
    }

    /** Has everything behind a sequence delivered once more; the app takes each Statement once. */
    @POST
    @Path("/replay")
    public Response replay(String body) {
        return OperatorJson.answer(() -> {
            JsonNode wish = OperatorJson.read(body, Set.of("after")).get("after");
            OperatorJson.demand(
                    wish.isIntegralNumber() && wish.canConvertToLong() && wish.longValue() >= 0,
                    "\"after\" must be a sequence of the store, 0 for all");
            long after = wish.longValue();
            return routes.delivery()
                    .map(delivery -> replayed(delivery, after))
                    .orElseGet(() ->
                            OperatorJson.problem(Status.CONFLICT, "Nothing is delivered; set gilde.confluence.url"));
        });
    }

    private static Response replayed(Delivery delivery, long after) {
        return delivery.replay(after)
                ? OperatorJson.response(Status.ACCEPTED, OperatorJson.object().put("after", after))
                : OperatorJson.problem(Status.CONFLICT, "Another node delivers; ask that one, or again");
    }

    private static Response tried(Delivery delivery, String nonce) {
        long began = System.nanoTime();
        try {
            delivery.signOfLife(nonce);
            return OperatorJson.response(Status.OK, took(began).put("outcome", "answered"));
        } catch (AppAwayException e) {
            return OperatorJson.response(
                    Status.SERVICE_UNAVAILABLE,
                    took(began).put("status", e.status()).put("message", "The app " + e.getMessage()));
        }
    }

    private static ObjectNode took(long began) {
        return OperatorJson.object()
                .put("millis", Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
