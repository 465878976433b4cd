package org.gilde.xapi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON strictly: UTF-8, no duplicate keys, all digits kept, bounded depth. Safe for several threads. */
public final class JsonReader {
    private static final int NUMBER_LENGTH = 1000;

    private final ObjectMapper mapper;

    /** Reads values nested at most so deep. */
    public JsonReader(int depth) {
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(depth)
                                .maxNumberLength(NUMBER_LENGTH)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** One value and its exact text. */
    public record Slice(JsonNode node, String text) {}

    /** What was read: whether it was an array, and the array's elements or the one value. */
    public record Slices(boolean isArray, List<Slice> slices) {}

    /**
     * Reads one value or an array of values, each with its text as it stands there.
     *
     * @throws MalformedJsonException if it is not one JSON text in UTF-8
     * @throws TooManyValuesException if the array is longer than the limit
     */
    public Slices slices(byte[] utf8, int limit) {
        refuseOtherCharsets(utf8);
        try (JsonParser parser = mapper.getFactory().createParser(utf8)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedJsonException("There is no JSON in the request", null);
            }
            List<Slice> slices = new ArrayList<>();
            if (first != JsonToken.START_ARRAY) {
                slices.add(slice(parser, utf8));
            } else {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (slices.size() == limit) {
                        throw new TooManyValuesException(limit);
                    }
                    slices.add(slice(parser, utf8));
                }
            }
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("Something follows the JSON of the request", null);
            }
            return new Slices(first == JsonToken.START_ARRAY, slices);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one value.
     *
     * @throws MalformedJsonException if it is not one JSON text
     */
    public JsonNode tree(String text) {
        try (JsonParser parser = mapper.getFactory().createParser(text)) {
            JsonNode node = mapper.readTree(parser);
            if (node == null || node.isMissingNode() || parser.nextToken() != null) {
                throw new MalformedJsonException("Not one JSON value", null);
            }
            return node;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Slice slice(JsonParser parser, byte[] utf8) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode node = mapper.readTree(parser);
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        return new Slice(node, Utf8.text(utf8, start, end));
    }

    private static void refuseOtherCharsets(byte[] utf8) {
        boolean isWide =
                utf8.length > 1 && (utf8[0] == 0 || utf8[1] == 0 || utf8[0] == (byte) 0xFE || utf8[0] == (byte) 0xFF);
        if (isWide) {
            throw new MalformedJsonException("The JSON must be in UTF-8", null);
        }
    }

    private static MalformedJsonException malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return new MalformedJsonException("Not JSON that can be read: " + e.getOriginalMessage() + place, null);
    }
}
