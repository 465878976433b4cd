package org.gilde.confluence.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** What somebody asked to close, as the journal keeps it. */
final class RequestFields {
    private RequestFields() {}

    static void write(Closing.Request request, ObjectNode fields) {
        fields.put("key", request.key());
        request.parent().ifPresent(parent -> fields.put("parent", parent));
        fields.put("person", request.person().value());
        ObjectNode thanks = fields.putObject("thanks");
        thanks.put("title", request.thanks().title());
        thanks.put("words", request.thanks().words());
        thanks.put("goesOn", request.thanks().goesOn());
        thanks.put("movedUp", request.thanks().movedUp());
        ArrayNode moves = fields.putArray("moves");
        request.moves().forEach(move -> {
            ObjectNode node = moves.addObject();
            node.put("page", move.page());
            move.under().ifPresent(under -> node.put("under", under));
            node.put("isOpened", move.isOpened());
            node.put("suffix", move.suffix());
        });
    }

    static Closing.Request read(JsonNode fields) {
        JsonNode thanks = fields.path("thanks");
        List<MovingPages.Move> moves = new ArrayList<>();
        fields.path("moves").forEach(node -> moves.add(move(node)));
        return new Closing.Request(
                fields.path("key").asText(),
                Optional.of(fields.path("parent")).filter(JsonNode::isTextual).map(JsonNode::asText),
                new PersonKey(fields.path("person").asText()),
                new Closing.Thanks(
                        thanks.path("title").asText(),
                        thanks.path("words").asText(),
                        thanks.path("goesOn").asText(),
                        thanks.path("movedUp").asText()),
                List.copyOf(moves));
    }

    private static MovingPages.Move move(JsonNode node) {
        return new MovingPages.Move(
                node.path("page").asLong(),
                Optional.of(node.path("under")).filter(JsonNode::isNumber).map(JsonNode::asLong),
                node.path("isOpened").asBoolean(),
                node.path("suffix").asText());
    }
}
