package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** JSON answers. */
final class Answers {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Answers() {}

    static Response ok(ObjectNode body) {
        return of(Response.Status.OK, body).build();
    }

    /** Returns a plain text. */
    static Response text(String text) {
        return Response.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Returns a refusal in words that repeat nothing of what was sent. */
    static Response refused(Response.Status status, String message) {
        return of(status, JSON.objectNode().put("message", message)).build();
    }

    /** Returns that trying again later may help. */
    static Response later(String message) {
        ObjectNode body = JSON.objectNode().put("message", message);
        return of(Response.Status.SERVICE_UNAVAILABLE, body)
                .header("Retry-After", 30)
                .build();
    }

    private static Response.ResponseBuilder of(Response.Status status, ObjectNode body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity(body.toString());
    }
}
