package org.gilde.xapi.keeping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of an export, one after the other. Contents are decoded as they are read, and may be of any size. */
final class ExportLines implements AutoCloseable {
    private static final int DEPTH = 10;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;

    ExportLines(InputStream in) throws IOException {
        this.parser = FACTORY.createParser(in);
    }

    /**
     * Returns the next one, empty at the end; {@code content} in it is octets.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON
     */
    Optional<JsonNode> next() throws IOException {
        JsonToken token = parser.nextToken();
        return token == null ? Optional.empty() : Optional.of(value(token));
    }

    /** Returns the number of the line that was read last, counted from 1. */
    int number() {
        return parser.currentTokenLocation().getLineNr();
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
            default -> JsonNodeFactory.instance.textNode(parser.getText());
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            boolean isContent = name.equals("content") && token == JsonToken.VALUE_STRING;
            object.set(name, isContent ? JsonNodeFactory.instance.binaryNode(parser.getBinaryValue()) : value(token));
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
