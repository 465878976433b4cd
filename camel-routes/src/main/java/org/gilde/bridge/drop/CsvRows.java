package org.gilde.bridge.drop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gilde.bridge.drop.Lines.Line;

/**
 * A completion list, row by row, as Statements. Texts in quotation marks may go over several lines; a mark that nobody
 * closes takes only its own line with it.
 */
final class CsvRows implements Pieces {
    private static final int MOST_LINES = 20;
    private static final Refusal NOT_A_ROW =
            new Refusal("has not as many columns as the header", "look for a delimiter or a quotation mark too many");
    private static final Refusal OTHER_CHARSET =
            new Refusal("is not in the charset of the mapping", "set csv.charset, or save the list as CSV in UTF-8");

    private final Lines lines;
    private final Mapping mapping;
    private final CSVFormat format;
    private final RowToStatement converter;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    /**
     * Reads the header.
     *
     * @throws UnreadableFileException if it is not what the mapping says
     */
    CsvRows(Lines lines, Mapping mapping) throws IOException {
        this.lines = lines;
        this.mapping = mapping;
        this.converter = new RowToStatement(mapping);
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(mapping.layout().delimiter())
                .setQuote(mapping.layout().quote())
                .setIgnoreSurroundingSpaces(true)
                .build();
        readHeader();
    }

    private void readHeader() throws IOException {
        Line first = filled().orElseThrow(() -> unreadable("is empty", "have it sent once more"));
        if (decode(first).filter(text -> text.startsWith("sep=")).isPresent()) { // Excel's word to itself
            first = filled().orElseThrow(() -> unreadable("is empty", "have it sent once more"));
        }
        List<String> header = decode(first)
                .flatMap(this::row)
                .orElseThrow(
                        () -> unreadable("has no header that can be read", "compare it with csv.* in the mapping"));
        width = header.size();
        for (int column = 0; column < width; column++) {
            String name = header.get(column).strip();
            if (columns.put(name, column) != null && mapping.columns().contains(name)) {
                throw unreadable("has the column \"" + name + "\" twice", "remove one");
            }
        }
        mapping.columns().stream()
                .filter(name -> !columns.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unreadable(
                            "has no column \"" + name + "\" in its header",
                            "compare the header, and csv.delimiter, with the mapping");
                });
    }

    private static UnreadableFileException unreadable(String reason, String remedy) {
        return new UnreadableFileException(new Refusal("the list " + reason, remedy));
    }

    @Override
    public Optional<Piece> next() throws IOException {
        Optional<Line> line = filled();
        while (line.isPresent()) {
            Optional<Piece> piece = piece(line.get());
            if (piece.isPresent()) {
                return piece;
            }
            line = filled();
        }
        return Optional.empty();
    }

    private Optional<Line> filled() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /** Returns what a line holds, empty if it is to be passed over. */
    private Optional<Piece> piece(Line line) throws IOException {
        if (line.isTooLong()) {
            return Optional.of(Piece.refused(line.number(), JsonLines.TOO_LONG));
        }
        Optional<String> text = decode(line);
        if (text.isEmpty()) {
            return Optional.of(Piece.refused(line.number(), OTHER_CHARSET));
        }
        Optional<List<String>> cells = whole(text.get());
        if (cells.isEmpty()) {
            return Optional.of(Piece.refused(line.number(), NOT_A_ROW));
        }
        try {
            return converter
                    .convert(column ->
                            cells.get().get(columns.getOrDefault(column, width)).strip())
                    .map(statement -> Piece.of(line.number(), bytes(statement)));
        } catch (RowRefusedException e) {
            return Optional.of(Piece.refused(line.number(), e.refusal()));
        }
    }

    private static byte[] bytes(ObjectNode statement) {
        return statement.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the cells of a row that begins with this line; empty if it is none, and then the next ones are left. */
    private Optional<List<String>> whole(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<Line> more = new ArrayList<>();
        while (isOpen(text) && more.size() < MOST_LINES) {
            Optional<Line> next = lines.next();
            Optional<String> decoded = next.filter(line -> !line.isTooLong()).flatMap(this::decode);
            next.ifPresent(more::add);
            if (decoded.isEmpty()) {
                break;
            }
            text.append('\n').append(decoded.get());
        }
        Optional<List<String>> cells = row(text.toString()).filter(row -> row.size() == width);
        if (cells.isEmpty()) {
            for (int i = more.size() - 1; i >= 0; i--) {
                lines.putBack(more.get(i));
            }
        }
        return cells;
    }

    private boolean isOpen(CharSequence text) {
        return text.chars().filter(sign -> sign == mapping.layout().quote()).count() % 2 == 1;
    }

    private Optional<List<String>> row(String text) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.size() == 1 ? Optional.of(rows.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private Optional<String> decode(Line line) {
        try {
            return Optional.of(mapping.layout()
                    .charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line.text()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
