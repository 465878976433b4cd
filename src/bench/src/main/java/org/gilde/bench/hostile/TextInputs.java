package org.gilde.bench.hostile;

import static org.gilde.bench.hostile.Inputs.bytes;
import static org.gilde.bench.hostile.Inputs.statement;

import java.util.List;

/** Texts made to keep a pattern busy, in the places whose form is checked. */
final class TextInputs {
    private static final int MUCH = 100_000;

    private TextInputs() {}

    static List<Input> all() {
        return List.of(
                Input.json(
                        "a duration that repeats itself", duration("PT" + "1H".repeat(MUCH)), 400, "$.result.duration"),
                Input.json(
                        "a duration of many digits", duration("P" + "1".repeat(MUCH) + "X"), 400, "$.result.duration"),
                Input.json("a timestamp of many digits", bytes(timestamp("2".repeat(MUCH))), 400, "$.timestamp"),
                Input.json(
                        "a timestamp of many offsets",
                        bytes(timestamp("2026-11-22T00:00:00" + "+00:00".repeat(MUCH))),
                        400,
                        "$.timestamp"),
                Input.json(
                        "a mail address of many signs",
                        named("a@hostile.example", "a@".repeat(MUCH)),
                        400,
                        "$.actor.mbox"),
                Input.json(
                        "a UUID of many digits", bytes(statement("\"id\":\"" + "a".repeat(MUCH) + "\"")), 400, "$.id"),
                Input.json(
                        "an IRI without a scheme",
                        named("https://hostile.example/object", "/".repeat(MUCH)),
                        400,
                        "$.object.id"),
                Input.json(
                        "an IRI of escapes", named("https://hostile.example/object", "a:" + "%".repeat(MUCH)), 200, ""),
                Input.json(
                        "a language of many parts",
                        named(
                                "\"https://hostile.example/verb\"",
                                "\"https://hostile.example/verb\",\"display\":{\"" + "a-".repeat(4000) + "\":\"x\"}"),
                        400,
                        "language tag"));
    }

    private static byte[] duration(String text) {
        return bytes(statement("\"result\":{\"duration\":\"" + text + "\"}"));
    }

    private static String timestamp(String text) {
        return statement("\"timestamp\":\"" + text + "\"");
    }

    private static byte[] named(String usual, String hostile) {
        return bytes(statement("\"result\":{}").replace(usual, hostile));
    }
}
