package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.Erasures.Remote;

/** Erasures as JSON: how far each is at each place, and never what it was about. */
final class ErasureJson {
    private ErasureJson() {}

    static ObjectNode write(Erasure erasure) {
        ObjectNode json = Answers.JSON.objectNode();
        json.put("id", erasure.asked().toEpochMilli())
                .put("asked", erasure.asked().toString())
                .put("scope", erasure.scope().name().toLowerCase(Locale.ROOT))
                .put("items", erasure.items());
        ArrayNode steps = json.putArray("steps");
        boolean isGone = erasure.gone().isPresent();
        step(steps, "wiki", isGone ? "done" : "waiting", erasure.gone());
        step(steps, "search index", isGone ? "never" : "waiting", Optional.empty());
        step(steps, "caches", isGone ? "never" : "waiting", Optional.empty());
        Remote remote = erasure.remote().orElse(Remote.WAITING);
        step(steps, "bridge", remote.name().toLowerCase(Locale.ROOT), Optional.empty());
        erasure.elsewhere().forEach(each -> steps.addObject()
                .put("place", "forwarded")
                .put("name", each.name())
                .put("state", each.state().name().toLowerCase(Locale.ROOT))
                .put("at", each.since().toString()));
        step(steps, "learning system", "stays", Optional.empty());
        erasure.finished().ifPresent(when -> json.put("finished", when.toString()));
        return json;
    }

    private static void step(ArrayNode steps, String place, String state, Optional<Instant> when) {
        ObjectNode step = steps.addObject().put("place", place).put("state", state);
        when.ifPresent(moment -> step.put("at", moment.toString()));
    }
}
