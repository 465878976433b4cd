package org.gilde.xapi.attachment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a multipart body apart, in one pass and without copying contents. RFC 2046 5.1.1. */
final class MultipartReader {
    /** Bytes that the headers of one part may take. */
    static final int HEADERS = 8192;

    private static final byte[] HYPHENS = {'-', '-'};

    private final byte[] body;
    private final byte[] boundary;
    private final int limit;
    private final List<Part> parts = new ArrayList<>();

    private MultipartReader(byte[] body, String boundary, int limit) {
        this.body = body;
        this.boundary = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
        this.limit = limit;
    }

    /**
     * Returns the parts in their order; what stands before the first and after the last is left out.
     *
     * @param limit how many parts are taken
     */
    static List<Part> read(byte[] body, String boundary, int limit) {
        return new MultipartReader(body, boundary, limit).parts();
    }

    private List<Part> parts() {
        int line = nextBoundary(0);
        if (line < 0) {
            throw BrokenMultipartException.body(
                    "The body has no line with the boundary that the header Content-Type names; lines end in CR LF");
        }
        while (!isClosing(line)) {
            if (parts.size() == limit) {
                throw BrokenMultipartException.tooMany(limit);
            }
            int start = lineEnd(line);
            int next = nextBoundary(start);
            if (next < 0) {
                throw BrokenMultipartException.part(
                        parts.size() + 1, "does not end: the closing boundary with two hyphens after it is missing");
            }
            // The line break before a boundary belongs to the boundary; a part without content may lack it.
            parts.add(part(start, Math.max(start, next - 2)));
            line = next;
        }
        return parts;
    }

    /** Returns where the next line that is a boundary begins, or -1. */
    private int nextBoundary(int from) {
        int at = from;
        while (at >= 0 && at < body.length) {
            if (startsWith(at, boundary) && isLineOver(at + boundary.length)) {
                return at;
            }
            at = lineEnd(at);
        }
        return -1;
    }

    private boolean isClosing(int line) {
        return startsWith(line + boundary.length, HYPHENS);
    }

    /** Says whether nothing but blanks follows in the line, or the two hyphens of the last boundary. */
    private boolean isLineOver(int from) {
        if (startsWith(from, HYPHENS)) {
            return true;
        }
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        return at + 1 < body.length && body[at] == '\r' && body[at + 1] == '\n';
    }

    /** Returns where the line after this one begins, or -1. */
    private int lineEnd(int from) {
        for (int at = from; at + 1 < body.length; at++) {
            if (body[at + 1] == '\n' && body[at] == '\r') {
                return at + 2;
            }
        }
        return -1;
    }

    private boolean startsWith(int at, byte[] expected) {
        if (at + expected.length > body.length) {
            return false;
        }
        for (int index = 0; index < expected.length; index++) {
            if (body[at + index] != expected[index]) {
                return false;
            }
        }
        return true;
    }

    private Part part(int start, int end) {
        int number = parts.size() + 1;
        Map<String, String> headers = new HashMap<>();
        int at = start;
        while (at < end) {
            int next = lineEnd(at);
            if (next == at + 2) {
                return new Part(number, headers, body, next, end);
            }
            if (next < 0 || next > end + 2 || next - start > HEADERS) {
                throw BrokenMultipartException.part(
                        number, "must have headers of at most " + HEADERS + " bytes, then an empty line");
            }
            header(headers, number, new String(body, at, next - 2 - at, StandardCharsets.ISO_8859_1));
            at = next;
        }
        if (at == end) {
            return new Part(number, headers, body, end, end);
        }
        throw BrokenMultipartException.part(number, "must have an empty line after its headers");
    }

    private static void header(Map<String, String> headers, int number, String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || Character.isWhitespace(line.charAt(0))) {
            throw BrokenMultipartException.part(number, "must have one header a line, its name and a colon first");
        }
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (headers.put(name, line.substring(colon + 1).strip()) != null) {
            throw BrokenMultipartException.part(number, "has a header twice");
        }
    }
}
