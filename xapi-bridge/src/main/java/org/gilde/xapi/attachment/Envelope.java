package org.gilde.xapi.attachment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request's body taken apart: the Statements' JSON and, by their hashes in lower case, the contents that came along.
 *
 * @param json in UTF-8
 * @param contents each distinct one once
 * @param isMultipart whether it came in parts
 */
record Envelope(byte[] json, Map<String, Part> contents, boolean isMultipart) {
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
