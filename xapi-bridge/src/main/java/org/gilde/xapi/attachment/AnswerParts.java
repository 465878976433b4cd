package org.gilde.xapi.attachment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.statement.Attachment;

/**
 * What another LRS answered, taken apart: its JSON and, by their hashes in lower case, the contents that came along. An
 * answer is not ours to refuse: a content whose hash is missing or wrong is left out, and the Statement that names it
 * has to do without.
 *
 * @param json in UTF-8
 * @param contents each distinct one once
 */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
public record AnswerParts(byte[] json, Map<String, Attachment> contents) {
    private static final int PARTS = 10_000;

    /**
     * Takes an answer apart; one that is not multipart is all JSON.
     *
     * @param contentType the header of that name, empty where there is none
     * @throws LrsException if the parts can not be told from each other
     */
    public static AnswerParts open(String contentType, byte[] body) {
        if (!ContentType.media(contentType).equals("multipart/mixed")) {
            return new AnswerParts(body, Map.of());
        }
        String boundary = ContentType.parse(contentType, true)
                .boundary()
                .orElseThrow(() -> BrokenMultipartException.contentType("names no boundary"));
        List<Part> parts = MultipartReader.read(body, boundary, PARTS);
        if (parts.isEmpty()) {
            throw BrokenMultipartException.body("The first part must hold the Statements, and there is none");
        }
        Map<String, Attachment> contents = new LinkedHashMap<>();
        parts.stream().skip(1).forEach(part -> add(contents, part));
        return new AnswerParts(parts.get(0).content(), contents);
    }

    private static void add(Map<String, Attachment> contents, Part part) {
        String hash = part.header("x-experience-api-hash").orElse("").toLowerCase(Locale.ROOT);
        if (Hash.isOf(hash, part)) {
            String type = part.header("content-type").orElse("application/octet-stream");
            contents.putIfAbsent(hash, new Attachment(hash, type, part.content()));
        }
    }
}
