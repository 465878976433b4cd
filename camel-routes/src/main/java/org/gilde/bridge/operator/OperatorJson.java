package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.json.JsonReader;

/** What operators ask in JSON and are answered in JSON. */
final class OperatorJson {
    private static final JsonReader READER = new JsonReader(10);

    private final JsonNode wish;

    private OperatorJson(JsonNode wish) {
        this.wish = wish;
    }

    /** Reads an object that has no other properties than these. */
    static OperatorJson read(String body, Set<String> allowed) {
        JsonNode wish = READER.tree(body);
        demand(wish.isObject(), "The body must be a JSON object");
        wish.fieldNames()
                .forEachRemaining(name -> demand(allowed.contains(name), "There is only " + allowed + " to choose"));
        return new OperatorJson(wish);
    }

    static void demand(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    JsonNode get(String name) {
        return wish.path(name);
    }

    Optional<String> text(String name) {
        demand(!wish.has(name) || wish.path(name).isTextual(), "\"" + name + "\" must be a string");
        return Optional.ofNullable(wish.path(name).textValue());
    }

    String requiredText(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
    }

    boolean flag(String name) {
        demand(!wish.has(name) || wish.path(name).isBoolean(), "\"" + name + "\" must be true or false");
        return wish.path(name).booleanValue();
    }

    Tenant tenant() {
        return text("tenant").map(Tenant::new).orElse(Tenant.MAIN);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Answers what the work returns, or why it refuses. */
    static Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            return problem(Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (LrsException e) {
            boolean isAway = e.reason() == LrsException.Reason.UNAVAILABLE;
            return problem(isAway ? Status.SERVICE_UNAVAILABLE : Status.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    static Response problem(Status status, String message) {
        return response(status, object().put("message", message));
    }

    static Response response(Status status, ObjectNode json) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json.toString())
                .build();
    }
}
