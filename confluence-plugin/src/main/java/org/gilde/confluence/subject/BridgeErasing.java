package org.gilde.confluence.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorJson;
import org.gilde.confluence.matching.Identifiers;
import org.gilde.confluence.subject.Erasures.Remote;

/** Asks the bridge to forget people, by all identifiers that are known of them, and looks how far it is. */
public final class BridgeErasing implements RemoteErasing {
    private static final int DONE = 200;
    private static final int BEGUN = 202;
    private static final int ABSENT = 404;

    private final Bridge bridge;
    private final Identifiers identifiers;
    private final Activities activities;

    /** Asks that bridge. */
    public BridgeErasing(Bridge bridge, Identifiers identifiers, Activities activities) {
        this.bridge = bridge;
        this.identifiers = identifiers;
        this.activities = activities;
    }

    @Override
    public Answer forget(Wish wish) {
        if (!bridge.isKnown()) {
            return Answer.of(Remote.UNTOLD);
        }
        if (wish.begun().isPresent()) {
            BridgeAnswer proof = bridge.ask(
                    BridgeQuestion.get("/operator/removals/" + wish.begun().getAsLong()));
            if (proof.status() != ABSENT) { // a bridge with another database knows nothing of it
                return answer(proof, wish.begun());
            }
        }
        return begin(wish);
    }

    private Answer begin(Wish wish) {
        Set<Actor> actors = identifiers.actors(wish.person());
        Collection<String> ids = wish.part().map(part -> ids(part.activities())).orElse(Set.of());
        if (wish.part().isPresent() && ids.isEmpty()) {
            return Answer.of(Remote.NEVER);
        }
        if (actors.isEmpty()) {
            return Answer.of(Remote.NOBODY);
        }
        ObjectNode body = body(actors);
        wish.part()
                .ifPresentOrElse(
                        part -> {
                            ids.forEach(body.putArray("activities")::add);
                            ids(part.spared()).forEach(body.putArray("spared")::add);
                            body.put("until", part.until().toString());
                        },
                        () -> body.put("everywhere", true));
        return answer(bridge.ask(BridgeQuestion.post("/operator/erasures", body.toString())), OptionalLong.empty());
    }

    private Collection<String> ids(Set<String> keys) {
        return keys.isEmpty() ? Set.of() : activities.ids(keys).values();
    }

    /** A proof has no end before all of it is done. */
    private static Answer answer(BridgeAnswer said, OptionalLong begun) {
        JsonNode proof = said.json();
        if (said.status() == BEGUN || (said.status() == DONE && begun.isPresent() && !proof.hasNonNull("finished"))) {
            return new Answer(
                    Remote.WAITING,
                    proof.path("id").isIntegralNumber()
                            ? OptionalLong.of(proof.path("id").longValue())
                            : begun);
        }
        if (said.status() == DONE) {
            return Answer.of(proof.path("held").longValue() > 0 ? Remote.HELD : Remote.DONE);
        }
        boolean isRefused = said.status() >= 400 && said.status() < 500;
        return new Answer(isRefused ? Remote.REFUSED : Remote.WAITING, begun);
    }

    private static ObjectNode body(Set<Actor> actors) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("mode", "delete");
        ArrayNode agents = body.putArray("identifiers");
        actors.forEach(actor -> agents.add(ActorJson.of(actor)));
        return body;
    }
}
