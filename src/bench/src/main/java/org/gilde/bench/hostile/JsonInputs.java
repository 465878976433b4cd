package org.gilde.bench.hostile;

import static org.gilde.bench.hostile.Inputs.bytes;
import static org.gilde.bench.hostile.Inputs.extended;
import static org.gilde.bench.hostile.Inputs.statement;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON that is deep, large, ambiguous or no text at all. */
final class JsonInputs {
    private static final int DEPTH = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int LONGEST_TEXT = 5_000_000;
    private static final int BITS = 14;

    private JsonInputs() {}

    static List<Input> all() {
        return List.of(
                Input.json(
                        "arrays 100,000 deep", extended("[".repeat(DEPTH) + "]".repeat(DEPTH)), 413, "line 1, column"),
                Input.json(
                        "objects 100,000 deep",
                        extended("{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH)),
                        413,
                        "100 deep"),
                Input.json("arrays that never end", bytes("[".repeat(DEPTH)), 413, "100 deep"),
                Input.json("a number of a million digits", extended("7".repeat(MILLION)), 413, "a number 1000"),
                Input.json("1e999999999", extended("1e999999999"), 200, ""),
                Input.json("1e99999999999", extended("1e99999999999"), 400, "exponent that is too large"),
                Input.json("a name twice", bytes(statement("\"actor\":{}")), 400, "twice in one object (line 1"),
                Input.json("a name twice, deep inside", extended("{\"a\":1,\"a\":2}"), 400, "twice in one object"),
                Input.json("UTF-8 that is overlong", broken(0xC0, 0xAF), 400, "UTF-8"),
                Input.json("UTF-8 of half a character", broken(0xED, 0xA0, 0x80), 400, "surrogate"),
                Input.json("UTF-8 cut off", broken(0xE2, 0x82), 400, "UTF-8"),
                Input.json("UTF-8 that begins in the middle", broken(0x80), 400, "UTF-8"),
                Input.json("an escape of half a character", extended("\"\\ud83d\""), 400, "half of a character"),
                Input.json("a byte of 0 first", bytes("\0" + statement("\"result\":{}")), 400, "UTF-8"),
                Input.json("a byte of 0 in a text", extended("\"\0\""), 400, "code 0"),
                Input.json("UTF-16", statement("\"result\":{}").getBytes(StandardCharsets.UTF_16), 400, "UTF-8"),
                Input.json("10,000 names of one hash", extended("{" + colliding() + "}"), 200, ""),
                Input.json("10,000 properties of one hash", bytes(statement(colliding())), 400, "not allowed here"),
                Input.json("a text of 5 MB", extended("\"" + "x".repeat(LONGEST_TEXT) + "\""), 200, ""),
                Input.json("a text too long", extended("\"" + "x".repeat(LONGEST_TEXT + 1) + "\""), 413, "characters"),
                Input.json("a name too long", extended("{\"" + "x".repeat(10_001) + "\":1}"), 413, "a name 10000"),
                Input.json(
                        "3 million empty arrays",
                        extended("[" + "[],".repeat(3 * MILLION) + "[]]"),
                        413,
                        "brackets, names and values"),
                Input.json("5001 Statements", bytes(batch(5001)), 413, "More than 5000 Statements"),
                Input.json("5000 Statements, the last one wrong", bytes(almost()), 400, "\"statement\":4999"));
    }

    private static String batch(int count) {
        return Collections.nCopies(count, statement("\"result\":{}")).stream()
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String almost() {
        String batch = batch(4999);
        return batch.substring(0, batch.length() - 1) + ",{}]";
    }

    /** Names that {@code String.hashCode} takes for one. */
    private static String colliding() {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> IntStream.range(0, BITS)
                        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":1")))
                .collect(Collectors.joining(","));
    }

    private static byte[] broken(int... octets) {
        StringBuilder latin = new StringBuilder();
        for (int octet : octets) {
            latin.append((char) octet);
        }
        return new String(extended("\"@\""), StandardCharsets.US_ASCII)
                .replace("\"@\"", "\"" + latin + "\"")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
