package org.gilde.bridge.erasure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gilde.xapi.statement.AgentId;

/** Identifiers as other LRSs write them. */
final class Agents {
    private Agents() {}

    /** Returns an Agent. Part Two 2.4.2.3. */
    static ObjectNode json(AgentId id) {
        ObjectNode agent = Door.object();
        switch (id.kind()) {
            case MBOX -> agent.put("mbox", id.value());
            case MBOX_SHA1SUM -> agent.put("mbox_sha1sum", id.value());
            case OPENID -> agent.put("openid", id.value());
            case ACCOUNT ->
                agent.putObject("account").put("homePage", homePage(id)).put("name", name(id));
        }
        return agent;
    }

    static String homePage(AgentId account) {
        return account.value().substring(0, account.value().indexOf('\n'));
    }

    static String name(AgentId account) {
        return account.value().substring(account.value().indexOf('\n') + 1);
    }
}
