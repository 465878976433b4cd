package org.gilde.bridge.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.gilde.bridge.peer.PeerState;

/** How it is with another LRS, in JSON and in a line. */
final class PeerJson {
    private PeerJson() {}

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
