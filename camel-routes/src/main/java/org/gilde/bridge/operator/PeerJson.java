package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.gilde.bridge.peer.PeerState;

/** How it is with another LRS, in JSON and in a line. */
final class PeerJson {
    private PeerJson() {}

    /** Returns all by name, each told by its own. */
    static <S> Response list(String field, Map<String, S> states, BiConsumer<ObjectNode, S> teller) {
        ObjectNode all = OperatorJson.object();
        ArrayNode listed = all.putArray(field);
        states.forEach((name, state) -> teller.accept(listed.addObject().put("name", name), state));
        return OperatorJson.response(Status.OK, all);
    }

    /** Adds state, last success and what is in the way. */
    static void tell(ObjectNode json, PeerState.Snapshot peer, String usual) {
        json.put("state", state(peer, usual))
                .put("lastSuccess", peer.lastSuccess().map(Instant::toString).orElse(null));
        peer.trouble().ifPresent(trouble -> json.put("reason", trouble.reason())
                .put("troubleSince", trouble.since().toString()));
    }

    /** Returns one word or a few. */
    static String state(PeerState.Snapshot peer, String usual) {
        return peer.trouble()
                .map(trouble -> "held up by " + trouble.obstacle().name().toLowerCase(Locale.ROOT))
                .orElse(peer.elsewhere() ? "on another node" : usual);
    }

    /** Returns a line for the health check. */
    static String line(PeerState.Snapshot peer, String usual) {
        String reason = peer.trouble().map(trouble -> ": " + trouble.reason()).orElse("");
        return state(peer, usual) + reason;
    }
}
