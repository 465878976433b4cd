package org.gilde.xapi.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.keeping.Forgetting.Order;
import org.gilde.xapi.statement.AgentId;

/** What a removal's own columns don't say of an order, as one JSON object: whom, whether everywhere, and which part. */
public final class Wish {
    private static final JsonReader READER = new JsonReader(5);

    private Wish() {}

    /** Writes it. */
    public static String of(Order order) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode().put("everywhere", order.isEverywhere());
        ArrayNode ids = wish.putArray("identifiers");
        order.person()
                .ids()
                .forEach(id -> ids.addObject().put("kind", id.kind().name()).put("value", id.value()));
        Part part = order.part();
        part.activities().forEach(wish.withArray("activities")::add);
        part.spared().forEach(wish.withArray("spared")::add);
        part.until().ifPresent(until -> wish.put("until", until.toString()));
        return wish.toString();
    }

    /** Reads the order of a removal from a text that was written before. */
    public static Order read(Removal removal, String text) {
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
                removal.operator(),
                new Part(
                        texts(wish.path("activities")),
                        texts(wish.path("spared")),
                        Optional.ofNullable(wish.path("until").textValue()).map(Instant::parse)));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
