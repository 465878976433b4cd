package org.gilde.bridge.pull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.bridge.peer.PeerAnswer;
import org.gilde.bridge.peer.PeerAwayException;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.attachment.AnswerParts;
import org.gilde.xapi.statement.Attachment;
import org.gilde.xapi.statement.Timestamps;

/**
 * Reads a StatementResult: cuts each Statement's text out of it as it stands there, and judges none. Part Three 4.2.1.
 */
final class ResultReader {
    private static final ObjectMapper LENIENT = new ObjectMapper();
    private static final int DEEPEST = 100_000;

    /** A page is as large as is read; how odd one Statement in it may be, its own reading judges. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final String FOREIGN = "answered 200 with something else than Statements; check the url";

    /** The texts of a page as they are found. */
    private static final class Found {
        private final Set<String> texts = new LinkedHashSet<>();
        private Optional<String> more = Optional.empty();
        private boolean hasStatements;
    }

    /**
     * Reads a page.
     *
     * @throws PeerAwayException if it is none, or only half of one
     */
    ResultPage read(PeerAnswer answer) {
        try {
            AnswerParts parts = AnswerParts.open(answer.header("Content-Type"), answer.body());
            return page(parts.json(), parts.contents(), answer.moment());
        } catch (LrsException e) {
            throw new PeerAwayException("answered parts that can not be told from each other");
        } catch (JsonProcessingException e) {
            throw new PeerAwayException("answered 200 with half of an answer, or with no JSON; check the url");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private static ResultPage page(byte[] json, Map<String, Attachment> contents, Optional<Instant> moment)
            throws IOException {
        Found found = new Found();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new PeerAwayException(FOREIGN);
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("statements") && value == JsonToken.START_ARRAY) {
                    found.hasStatements = true;
                    statements(parser, json, found.texts);
                } else if (name.equals("more") && value == JsonToken.VALUE_STRING) {
                    found.more = Optional.of(parser.getText()).filter(link -> !link.isBlank());
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!found.hasStatements) {
            throw new PeerAwayException(FOREIGN);
        }
        List<Pulled> statements = found.texts.stream().map(ResultReader::pulled).toList();
        return new ResultPage(statements, contents, found.more, moment);
    }

    private static void statements(JsonParser parser, byte[] json, Set<String> texts) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            texts.add(new String(json, start, end - start, StandardCharsets.UTF_8));
        }
    }

    private static Pulled pulled(String text) {
        JsonNode statement = tree(text);
        JsonNode authority = statement.path("authority");
        return new Pulled(
                text,
                statement.path("id").asText(""),
                Timestamps.parse(statement.path("stored").asText("")),
                authority.isObject() ? Optional.of(authority.toString()) : Optional.empty());
    }

    /** Reads what the recorder may refuse all the same: who vouches for it and when it was stored is only a glance. */
    private static JsonNode tree(String text) {
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException e) {
            return LENIENT.createObjectNode();
        }
    }
}
