package org.gilde.bridge.drop;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gilde.bridge.drop.Mapping.Layout;

/** Reads how a list is laid out. */
final class LayoutReader {
    private static final Map<String, String> NAMES = Map.of("comma", ",", "semicolon", ";", "tab", "\t", "bar", "|");
    private static final int ASCII = 128;

    private final MappingReader reader;

    LayoutReader(MappingReader reader) {
        this.reader = reader;
    }

    Layout read() {
        char delimiter = sign("csv.delimiter", ",", "comma, semicolon, tab, bar, or one sign");
        char quote = sign("csv.quote", "\"", "one sign, such as \"");
        if (delimiter == quote) {
            reader.problem("csv.quote", "is the delimiter, too. Choose another.");
        }
        return new Layout(charset(), delimiter, quote);
    }

    private char sign(String name, String usual, String choice) {
        String word = reader.text(name).orElse(usual);
        String sign = NAMES.getOrDefault(word, word);
        if (sign.length() != 1 || sign.charAt(0) >= ASCII) {
            reader.problem(name, "is not one sign. Write " + choice + ".");
            return usual.charAt(0);
        }
        return sign.charAt(0);
    }

    private Charset charset() {
        String name = reader.text("csv.charset").orElse("UTF-8");
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode() && new String("\n\"".getBytes(charset), StandardCharsets.US_ASCII).equals("\n\"")) {
                return charset;
            }
        } catch (IllegalArgumentException e) {
            reader.problem("csv.charset", "is not known. Write one such as UTF-8 or windows-1252.");
            return StandardCharsets.UTF_8;
        }
        reader.problem("csv.charset", "can not be read here. Save the list as CSV in UTF-8.");
        return StandardCharsets.UTF_8;
    }
}
