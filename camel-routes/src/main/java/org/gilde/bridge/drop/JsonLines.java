package org.gilde.bridge.drop;

import java.io.IOException;
import java.util.Optional;
import org.gilde.bridge.drop.Lines.Line;

/** Newline-delimited JSON: a Statement a line. A line that is broken takes no other with it. */
final class JsonLines implements Pieces {
    static final Refusal TOO_LONG = new Refusal(
            "is longer than one request may be", "raise gilde.http.max-body-size if a Statement must be that long");

    private final Lines lines;

    JsonLines(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line.map(JsonLines::piece);
    }

    private static Piece piece(Line line) {
        return line.isTooLong() ? Piece.refused(line.number(), TOO_LONG) : Piece.of(line.number(), line.text());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
