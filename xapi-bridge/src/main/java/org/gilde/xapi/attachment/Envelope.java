package org.gilde.xapi.attachment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gilde.xapi.statement.Attachment;

/**
 * A request's body taken apart: the Statements' JSON and, by their hashes in lower case, the contents that came along.
 *
 * @param json in UTF-8
 * @param contents each distinct one once
 * @param isMultipart whether it came in parts
 */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
record Envelope(byte[] json, Map<String, Part> contents, boolean isMultipart) {
    static final String LEFT_OVER = "has an X-Experience-API-Hash that no attachment of the Statements has as its sha2";

    private static final String JSON = "application/json";

    /** Takes a body apart and checks all that can be checked without reading the Statements. */
    static Envelope open(String contentType, byte[] body, int parts, boolean isForgiving) {
        String media = ContentType.media(contentType);
        if (media.equals(JSON)) {
            return new Envelope(body, Map.of(), false);
        }
        if (!media.equals("multipart/mixed")) {
            throw BrokenMultipartException.contentType("must be " + JSON + " or multipart/mixed");
        }
        String boundary = ContentType.parse(contentType, isForgiving)
                .boundary()
                .orElseThrow(() -> BrokenMultipartException.contentType("names no boundary"));
        return of(MultipartReader.read(body, boundary, parts));
    }

    /** Returns the same with only those contents that have one of these hashes. */
    Envelope only(Set<String> hashes) {
        Map<String, Part> some = new LinkedHashMap<>();
        for (String hash : hashes) {
            Part part = contents.get(hash);
            if (part != null) {
                some.put(hash, part);
            }
        }
        return new Envelope(json, some, isMultipart);
    }

    /** Refuses contents that have none of these hashes. */
    void requireAll(Set<String> hashes) {
        contents.forEach((hash, part) -> {
            if (!hashes.contains(hash)) {
                throw BrokenMultipartException.part(part.number(), LEFT_OVER);
            }
        });
    }

    /** Returns the contents as they came, whatever Statements say of them. */
    List<Attachment> unmatched() {
        return contents.entrySet().stream()
                .map(content -> new Attachment(
                        content.getKey(),
                        content.getValue().header("content-type").orElse("application/octet-stream"),
                        content.getValue().content()))
                .toList();
    }

    private static Envelope of(List<Part> parts) {
        if (parts.isEmpty()) {
            throw BrokenMultipartException.body("The first part must hold the Statements, and there is none");
        }
        Part first = parts.get(0);
        boolean isJson = first.header("content-type")
                .map(ContentType::media)
                .filter(JSON::equals)
                .isPresent();
        if (!isJson) {
            throw BrokenMultipartException.part(1, "must hold the Statements and have the Content-Type " + JSON);
        }
        Map<String, Part> contents = new LinkedHashMap<>();
        parts.stream().skip(1).forEach(part -> contents.putIfAbsent(hash(part), part));
        return new Envelope(first.content(), contents, true);
    }

    private static String hash(Part part) {
        boolean isBinary = part.header("content-transfer-encoding")
                .filter("binary"::equalsIgnoreCase)
                .isPresent();
        if (!isBinary) {
            throw BrokenMultipartException.part(
                    part.number(), "must have the header Content-Transfer-Encoding: binary");
        }
        String hash = part.header("x-experience-api-hash")
                .orElseThrow(() ->
                        BrokenMultipartException.part(part.number(), "must have the header X-Experience-API-Hash"))
                .toLowerCase(Locale.ROOT);
        if (!Hash.isOf(hash, part)) {
            throw BrokenMultipartException.part(
                    part.number(), "has an X-Experience-API-Hash that is not the SHA-2 of its content");
        }
        return hash;
    }
}
