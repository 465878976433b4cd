package org.gilde.xapi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly: UTF-8, no duplicate keys, all digits kept, all sizes bounded. Safe for several threads. */
public final class JsonReader {
    private static final int NUMBER_LENGTH = 1000;
    private static final int NAME_LENGTH = 10_000;

    private final ObjectMapper mapper;
    private final String bounds;

    /** Reads values nested at most so deep, with texts of at most so many characters. */
    public JsonReader(int depth, int textLength) {
        this(depth, textLength, Integer.MAX_VALUE);
    }

    /**
     * Reads values nested at most so deep, with texts of at most so many characters.
     *
     * @param tokens how many brackets, names and values one text may have in all: each takes memory, however short it is
     */
    public JsonReader(int depth, int textLength, int tokens) {
        bounds = "values may be nested " + depth + " deep, a text may have " + textLength + " characters, a number "
                + NUMBER_LENGTH + ", a name " + NAME_LENGTH
                + (tokens == Integer.MAX_VALUE ? "" : ", all of it " + tokens + " brackets, names and values");
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(textLength)
                        .maxNumberLength(NUMBER_LENGTH)
                        .maxNameLength(NAME_LENGTH)
                        .maxTokenCount(tokens == Integer.MAX_VALUE ? -1 : tokens)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // they are the senders' to choose
                .build();
        mapper = JsonMapper.builder(factory)
                .nodeFactory(new BoundedNumbers())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** Reads values nested at most so deep, with texts of any length. */
    public JsonReader(int depth) {
        this(depth, Integer.MAX_VALUE);
    }

    /**
     * One value and its exact text.
     *
     * @param index its place in the array, counted from 0; -1 where there is no array
     */
    public record Slice(JsonNode node, String text, int index) {
        /** Returns whether it stands in an array. */
        public boolean isElement() {
            return index >= 0;
        }
    }

    /** What was read: whether it was an array, and the array's elements or the one value. */
    public record Slices(boolean isArray, List<Slice> slices) {}

    /**
     * Hands on one value, or an array of values one after the other, each with its text as it stands there.
     *
     * @return whether there is an array
     * @throws MalformedJsonException if it is not one JSON text in UTF-8
     * @throws TooManyValuesException if the array is longer than the limit
     * @throws TooLargeException if a value is larger than is read
     */
    public boolean each(byte[] utf8, int limit, Consumer<Slice> taker) {
        refuseOtherCharsets(utf8);
        try (JsonParser parser = mapper.getFactory().createParser(utf8)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedJsonException("There is no JSON in the request", null);
            }
            if (first == JsonToken.START_ARRAY) {
                elements(parser, utf8, limit, taker);
            } else {
                taker.accept(slice(parser, utf8, -1));
            }
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("Something follows the JSON of the request", null);
            }
            return first == JsonToken.START_ARRAY;
        } catch (JsonProcessingException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one value or an array of values.
     *
     * @throws MalformedJsonException if it is not one JSON text in UTF-8
     * @throws TooManyValuesException if the array is longer than the limit
     * @throws TooLargeException if a value is larger than is read
     */
    public Slices slices(byte[] utf8, int limit) {
        List<Slice> slices = new ArrayList<>();
        return new Slices(each(utf8, limit, slices::add), slices);
    }

    /**
     * Reads one value.
     *
     * @throws MalformedJsonException if it is not one JSON text
     * @throws TooLargeException if it is larger than is read
     */
    public JsonNode tree(String text) {
        try (JsonParser parser = mapper.getFactory().createParser(text)) {
            JsonNode node = node(parser);
            if (node.isMissingNode() || parser.nextToken() != null) {
                throw new MalformedJsonException("Not one JSON value", null);
            }
            return node;
        } catch (JsonProcessingException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void elements(JsonParser parser, byte[] utf8, int limit, Consumer<Slice> taker) throws IOException {
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (count == limit) {
                throw new TooManyValuesException(limit);
            }
            taker.accept(slice(parser, utf8, count));
            count++;
        }
    }

    private Slice slice(JsonParser parser, byte[] utf8, int index) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode node = node(parser);
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        String text = Utf8.text(utf8, start, end);
        if (Escapes.hasHalfCharacter(text)) {
            throw new MalformedJsonException("An escape stands for one half of a character", null);
        }
        return new Slice(node, text, index);
    }

    private JsonNode node(JsonParser parser) throws IOException {
        try {
            JsonNode node = mapper.readTree(parser);
            return node == null ? MissingNode.getInstance() : node;
        } catch (StreamConstraintsException e) {
            throw new TooLargeException(bounds + place(parser.currentLocation()));
        } catch (NumberFormatException e) {
            throw new MalformedJsonException(
                    "A number has an exponent that is too large to be kept" + place(parser.currentLocation()), e);
        }
    }

    private static void refuseOtherCharsets(byte[] utf8) {
        boolean isWide =
                utf8.length > 1 && (utf8[0] == 0 || utf8[1] == 0 || utf8[0] == (byte) 0xFE || utf8[0] == (byte) 0xFF);
        if (isWide) {
            throw new MalformedJsonException("The JSON must be in UTF-8", null);
        }
    }

    private RuntimeException refusal(JsonProcessingException e) {
        String place = place(e.getLocation());
        if (e instanceof StreamConstraintsException) {
            return new TooLargeException(bounds + place);
        }
        if (e instanceof MismatchedInputException) {
            return new MalformedJsonException("A name stands twice in one object" + place, null);
        }
        String what = e.getOriginalMessage();
        boolean isQuoting = what.startsWith("Unrecognized token");
        return new MalformedJsonException(
                "Not JSON that can be read: " + (isQuoting ? "a word that JSON does not have" : what) + place, null);
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
