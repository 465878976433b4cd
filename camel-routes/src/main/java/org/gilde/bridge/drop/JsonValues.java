package org.gilde.bridge.drop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A JSON array of Statements, or Statements one after the other over several lines: cut into their texts where the
 * brackets say so. Whether a text is a Statement is found out later.
 */
final class JsonValues implements Pieces {
    private static final Refusal CUT_OFF = new Refusal("the file ends in the middle of it", "have it sent once more");
    private static final Refusal NO_OBJECT = new Refusal("is not a JSON object", "write Statements only");

    private final InputStream in;
    private final int longest;
    private long line = 1;

    /** Reads values of at most so many bytes; the stream must be buffered, and begin without a byte order mark. */
    JsonValues(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        int octet = read();
        while (octet >= 0 && (octet <= ' ' || octet == '[' || octet == ',' || octet == ']')) {
            octet = read();
        }
        if (octet < 0) {
            return Optional.empty();
        }
        return Optional.of(octet == '{' ? object(line) : other(line));
    }

    private int read() throws IOException {
        int octet = in.read();
        if (octet == '\n') {
            line++;
        }
        return octet;
    }

    private Piece object(long start) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write('{');
        long length = 1;
        int depth = 1;
        boolean isText = false;
        boolean isEscaped = false;
        while (depth > 0) {
            int octet = read();
            if (octet < 0) {
                return Piece.refused(start, CUT_OFF);
            }
            if (length++ < longest) {
                text.write(octet);
            }
            if (isText) {
                isText = isEscaped || octet != '"';
                isEscaped = !isEscaped && octet == '\\';
            } else {
                isText = octet == '"';
                depth += octet == '{' || octet == '[' ? 1 : octet == '}' || octet == ']' ? -1 : 0;
            }
        }
        return length > longest ? Piece.refused(start, JsonLines.TOO_LONG) : Piece.of(start, text.toByteArray());
    }

    /** Passes over what is no object, up to the next comma or line. */
    private Piece other(long start) throws IOException {
        int octet = read();
        while (octet >= 0 && octet != ',' && octet != '\n' && octet != ']') {
            octet = read();
        }
        return Piece.refused(start, NO_OBJECT);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
