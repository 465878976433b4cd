package org.gilde.bridge.drop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file in one of the forms that are understood. */
final class DropFile {
    /** What names must end in, as a regular expression. */
    static final String NAMES = "(?i)[^.].*\\.(ndjson|jsonl|json|csv|tsv)";

    private static final int BUFFER = 64 << 10;
    private static final Refusal UTF_16 =
            new Refusal("the file is in UTF-16", "save it as CSV in UTF-8, or as JSON in UTF-8");

    private DropFile() {}

    static boolean isList(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".csv") || small.endsWith(".tsv");
    }

    /**
     * Opens one.
     *
     * @param mapping for lists; needed for no other form
     * @param longest piece in bytes
     * @throws UnreadableFileException if nothing of it can be read
     */
    static Pieces open(Path file, Optional<Mapping> mapping, int longest) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return pieces(String.valueOf(file.getFileName()), in, mapping, longest);
        } catch (IOException | UnreadableFileException e) {
            in.close();
            throw e;
        }
    }

    private static Pieces pieces(String name, InputStream in, Optional<Mapping> mapping, int longest)
            throws IOException {
        String head = head(in);
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            throw new UnreadableFileException(UTF_16);
        }
        if (isList(name)) {
            Mapping known = mapping.orElseThrow(() -> new UnreadableFileException(
                    new Refusal("there is no mapping for the list", "write mapping.properties as the guide says")));
            return new CsvRows(new Lines(in, longest), known);
        }
        boolean hasLines = name.toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl)") || beginsWithWholeLine(head);
        if (hasLines) {
            return new JsonLines(new Lines(in, longest));
        }
        if (head.startsWith("\u00EF\u00BB\u00BF")) {
            in.skipNBytes(3);
        }
        return new JsonValues(in, longest);
    }

    /** Returns what it begins with, an octet a character. */
    private static String head(InputStream in) throws IOException {
        in.mark(BUFFER);
        byte[] octets = in.readNBytes(BUFFER - 1);
        in.reset();
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static boolean beginsWithWholeLine(String head) {
        String text = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        String line = text.lines().findFirst().orElse("").strip();
        return line.startsWith("{") && line.endsWith("}");
    }
}
