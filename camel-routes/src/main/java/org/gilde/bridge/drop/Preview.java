package org.gilde.bridge.drop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.gilde.bridge.drop.DropSettings.Limits;

/** Shows what a file would become, and stores nothing. It shows the Statements, people's identifiers among them. */
public final class Preview {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_REFUSALS = 50;

    private final int first;
    private final PrintStream out;
    private final DropIntake intake;
    private long accepted;
    private long refused;

    private Preview(int first, Limits limits, PrintStream out) {
        this.first = first;
        this.out = out;
        this.intake = DropIntake.checking(limits);
    }

    /**
     * Prints the first Statements, the first refusals and how many there are.
     *
     * @param mapping for lists; empty for {@code mapping.properties} beside the file
     * @param first how many Statements to show
     * @return whether all of it would be taken
     * @throws MappingException if the mapping can not be used
     * @throws IOException if the file or the mapping can not be read
     */
    public static boolean print(Path file, Optional<Path> mapping, int first, Limits limits, PrintStream out)
            throws IOException {
        return new Preview(first, limits, out).print(file, mapping, limits.size());
    }

    private boolean print(Path file, Optional<Path> mapping, int longest) throws IOException {
        DropFolder folder = new DropFolder(
                Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file), mapping);
        boolean isList = DropFile.isList(String.valueOf(file.getFileName()));
        Optional<Mapping> known = isList ? Optional.of(folder.mapping()) : Optional.empty();
        try (Pieces pieces = DropFile.open(file, known, longest)) {
            for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
                show(next.get());
            }
        } catch (UnreadableFileException e) {
            out.println("the whole file: " + e.refusal().reason() + "; "
                    + e.refusal().remedy());
            return false;
        }
        out.println("Would be taken: " + accepted + ", refused: " + refused + ". Nothing was stored.");
        return refused == 0 && accepted > 0;
    }

    private void show(Piece piece) throws IOException {
        Optional<Refusal> refusal = piece.refusal().isPresent()
                ? piece.refusal()
                : intake.take(piece.statement()).toCompletableFuture().join();
        if (refusal.isPresent()) {
            if (refused++ < MOST_REFUSALS) {
                out.println("line " + piece.line() + ": " + refusal.get().reason() + "; "
                        + refusal.get().remedy());
            }
        } else if (accepted++ < first) {
            out.println("line " + piece.line() + " becomes");
            out.println(withId(piece.statement()));
        }
    }

    private static String withId(byte[] statement) throws IOException {
        JsonNode read = JSON.readTree(statement);
        ObjectNode shown = JSON.createObjectNode();
        shown.put("id", StatementIds.of(statement).toString());
        shown.setAll((ObjectNode) read);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shown);
    }
}
