package org.gilde.xapi.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Authorities as JSON. Part Two 2.4.9. */
public final class Authority {
    private Authority() {}

    /** Returns the Agent that is an account somewhere, as one JSON object. */
    public static String account(String homePage, String name) {
        ObjectNode agent = JsonNodeFactory.instance.objectNode();
        agent.put("objectType", "Agent")
                .putObject("account")
                .put("homePage", homePage)
                .put("name", name);
        return agent.toString();
    }
}
