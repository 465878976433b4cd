package org.gilde.xapi.keeping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.xapi.statement.AgentId;
import org.gilde.xapi.statement.AgentId.Kind;

/**
 * A value that knows where it stands in its text, so that a part can be replaced and every other character stays.
 *
 * @param start its first character
 * @param end behind its last character
 * @param text what a string says
 * @param properties of an object
 * @param elements of an array
 */
record PlacedValue(int start, int end, Optional<String> text, List<Property> properties, List<PlacedValue> elements) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A property, from its name's first quote on. */
    record Property(String name, int start, PlacedValue value) {}

    /** Reads a text that was found to be JSON before. */
    static PlacedValue read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlacedValue value(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        List<Property> properties = new ArrayList<>();
        List<PlacedValue> elements = new ArrayList<>();
        Optional<String> text = Optional.empty();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int at = (int) parser.currentTokenLocation().getCharOffset();
                String name = parser.currentName();
                parser.nextToken();
                properties.add(new Property(name, at, value(parser)));
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
        } else if (token == JsonToken.VALUE_STRING) {
            text = Optional.of(parser.getText());
        }
        int end = (int) parser.currentLocation().getCharOffset();
        return new PlacedValue(start, end, text, properties, elements);
    }

    Optional<PlacedValue> find(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .map(Property::value)
                .findFirst();
    }

    /** Returns the identity of what is an Agent or an identified Group. */
    Optional<AgentId> identity() {
        return find("account")
                .filter(account -> account.find("name").isPresent())
                .map(account -> AgentId.account(account.textOf("homePage"), account.textOf("name")))
                .or(() -> identity("mbox", Kind.MBOX))
                .or(() -> identity("mbox_sha1sum", Kind.MBOX_SHA1SUM))
                .or(() -> identity("openid", Kind.OPENID));
    }

    private Optional<AgentId> identity(String property, Kind kind) {
        return find(property).flatMap(PlacedValue::text).map(value -> new AgentId(kind, value));
    }

    private String textOf(String property) {
        return find(property).flatMap(PlacedValue::text).orElse("");
    }
}
