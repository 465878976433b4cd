package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gilde.confluence.people.CurrentPerson;

/** What the administrators' resources have in common. */
final class Administrators {
    private static final int MOST_BYTES = 64 << 10;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Administrators() {}

    /** Does it for an administrator. The host asks too; this holds where it would not. */
    static Response only(CurrentPerson current, Supplier<Response> work) {
        if (current.key().isEmpty()) {
            return Answers.refused(Response.Status.UNAUTHORIZED, "Log in first.");
        }
        return current.isAdministrator()
                ? work.get()
                : Answers.refused(Response.Status.FORBIDDEN, "This is for administrators.");
    }

    /** Does it with a body of one small JSON object that has no other members than these. */
    static Response with(InputStream body, Set<String> members, Function<JsonNode, Response> work) {
        return read(body, members)
                .map(json -> Keepable.isAllOf(json)
                        ? work.apply(json)
                        : Answers.refused(Response.Status.BAD_REQUEST, Keepable.PROBLEM))
                .orElseGet(() -> Answers.refused(
                        Response.Status.BAD_REQUEST,
                        "Send one JSON object with no other members than " + members + "."));
    }

    private static Optional<JsonNode> read(InputStream body, Set<String> members) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            JsonNode node = MAPPER.readTree(bytes);
            boolean isGood = bytes.length <= MOST_BYTES && node.isObject();
            if (isGood) {
                for (var names = node.fieldNames(); names.hasNext(); ) {
                    isGood &= members.contains(names.next());
                }
            }
            return isGood ? Optional.of(node) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
