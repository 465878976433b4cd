package org.gilde.confluence.subject;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.matching.Identifiers;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasures.Remote;

/** Asks the bridge to forget people, by all identifiers that are known of them. */
public final class BridgeErasing implements RemoteErasing {
    private static final int DONE = 200;

    private final Bridge bridge;
    private final Identifiers identifiers;

    /** Asks that bridge. */
    public BridgeErasing(Bridge bridge, Identifiers identifiers) {
        this.bridge = bridge;
        this.identifiers = identifiers;
    }

    @Override
    public Remote forget(PersonKey person) {
        if (!bridge.isKnown()) {
            return Remote.UNTOLD;
        }
        Set<Actor> actors = identifiers.actors(person);
        if (actors.isEmpty()) {
            return Remote.NOBODY;
        }
        int status = bridge.ask(BridgeQuestion.post("/operator/erasures", body(actors)))
                .status();
        return status == DONE ? Remote.DONE : Remote.WAITING;
    }

    private static String body(Set<Actor> actors) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("mode", "delete");
        body.put("everywhere", true);
        ArrayNode agents = body.putArray("identifiers");
        actors.forEach(actor -> write(actor, agents.addObject()));
        return body.toString();
    }

    private static void write(Actor actor, ObjectNode agent) {
        switch (actor.kind()) {
            case MAIL -> agent.put("mbox", "mailto:" + actor.name());
            case MAIL_HASH -> agent.put("mbox_sha1sum", actor.name());
            case OPEN_ID -> agent.put("openid", actor.name());
            case ACCOUNT ->
                agent.putObject("account").put("homePage", actor.homePage()).put("name", actor.name());
        }
    }
}
