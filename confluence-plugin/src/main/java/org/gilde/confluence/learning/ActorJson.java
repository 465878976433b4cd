package org.gilde.confluence.learning;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes an Actor as xAPI writes an Agent. */
public final class ActorJson {
    private ActorJson() {}

    /** Returns the Agent, with nothing but its identifier. */
    public static ObjectNode of(Actor actor) {
        ObjectNode agent = JsonNodeFactory.instance.objectNode();
        switch (actor.kind()) {
            case MAIL -> agent.put("mbox", "mailto:" + actor.name());
            case MAIL_HASH -> agent.put("mbox_sha1sum", actor.name());
            case OPEN_ID -> agent.put("openid", actor.name());
            case ACCOUNT ->
                agent.putObject("account").put("homePage", actor.homePage()).put("name", actor.name());
        }
        return agent;
    }
}
