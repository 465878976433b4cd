package org.gilde.confluence.closing.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gilde.confluence.closing.MovingPages.Move;

/** Moves as text: a line for each, of page, page above or a dash, {@code open} or {@code kept}, and suffix. */
final class MoveLines {
    private static final String NONE = "-";
    private static final String OPEN = "open";

    private MoveLines() {}

    static String write(List<Move> moves) {
        return moves.stream()
                .map(move -> String.join(
                        "\t",
                        Long.toString(move.page()),
                        move.under().map(String::valueOf).orElse(NONE),
                        move.isOpened() ? OPEN : "kept",
                        move.suffix().replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n"));
    }

    static List<Move> read(String text) {
        return text.lines().map(MoveLines::line).toList();
    }

    private static Move line(String line) {
        String[] parts = line.split("\t", 4);
        return new Move(
                Long.parseLong(parts[0]),
                Optional.of(parts[1]).filter(under -> !NONE.equals(under)).map(Long::valueOf),
                OPEN.equals(parts[2]),
                parts[3]);
    }
}
