package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The one identifier of an Agent or Group, by which somebody can be matched. */
final class Identifiers {
    private static final List<String> SINGLE = List.of("mbox", "mbox_sha1sum", "openid");
    private static final List<String> OF_ACCOUNT = List.of("homePage", "name");

    private Identifiers() {}

    /** Returns an object with it and nothing else; empty where there is none. */
    static Optional<ObjectNode> of(JsonNode actor) {
        for (String identifier : SINGLE) {
            if (actor.path(identifier).isTextual()) {
                return Optional.of(object().set(identifier, actor.get(identifier)));
            }
        }
        ObjectNode account = object();
        for (String part : OF_ACCOUNT) {
            if (actor.path("account").path(part).isTextual()) {
                account.set(part, actor.path("account").path(part));
            }
        }
        return account.size() == OF_ACCOUNT.size() ? Optional.of(object().set("account", account)) : Optional.empty();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
