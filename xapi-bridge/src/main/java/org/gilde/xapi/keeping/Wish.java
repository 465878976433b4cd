package org.gilde.xapi.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.statement.AgentId;

/** What a removal's own columns don't say of an order, as one JSON object: whom, and whether everywhere. */
final class Wish {
    private static final JsonReader READER = new JsonReader(5);

    private Wish() {}

    static String of(Order order) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode().put("everywhere", order.isEverywhere());
        ArrayNode ids = wish.putArray("identifiers");
        order.person()
                .ids()
                .forEach(id -> ids.addObject().put("kind", id.kind().name()).put("value", id.value()));
        return wish.toString();
    }

    static Order read(Removal removal, String text) {
        JsonNode wish = READER.tree(text);
        List<AgentId> ids = new ArrayList<>();
        wish.path("identifiers")
                .forEach(id -> ids.add(new AgentId(
                        AgentId.Kind.valueOf(id.path("kind").asText()),
                        id.path("value").asText())));
        return new Order(
                removal.tenant(),
                Person.of(ids),
                removal.kind() == Removal.Kind.DELETION,
                wish.path("everywhere").asBoolean(),
                removal.operator());
    }
}
