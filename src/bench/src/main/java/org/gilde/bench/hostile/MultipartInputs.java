package org.gilde.bench.hostile;

import static org.gilde.bench.hostile.Inputs.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies of parts: too many, without an end, with headers that are too long. */
final class MultipartInputs {
    private static final String MIXED = "Content-Type: multipart/mixed; boundary=border\r\n";
    private static final String END = "--border--\r\n";
    private static final String FIRST =
            "--border\r\nContent-Type: application/json\r\n\r\n" + statement("\"result\":{}") + "\r\n";
    private static final String EMPTY = String.join(
            "\r\n",
            "--border",
            "Content-Type: text/plain",
            "Content-Transfer-Encoding: binary",
            "X-Experience-API-Hash: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "",
            "",
            "");
    private static final int MILLION = 1_000_000;

    private MultipartInputs() {}

    static List<Input> all() {
        return List.of(
                mixed("10,000 parts", FIRST + EMPTY.repeat(9_999) + END, 413, "1000 parts"),
                mixed("a part that nobody named", FIRST + EMPTY + END, 400, "Part 2"),
                mixed("parts without an end", FIRST + EMPTY, 400, "does not end"),
                mixed("another boundary", FIRST.replace("border", "other") + "--other--\r\n", 400, "boundary"),
                mixed(
                        "a part's header of 1 MB",
                        FIRST + "--border\r\nX: " + "x".repeat(MILLION) + "\r\n\r\n\r\n" + END,
                        400,
                        "8192"),
                mixed(
                        "a part's header a million times",
                        FIRST + "--border\r\n" + "X: x\r\n".repeat(MILLION) + "\r\n" + END,
                        400,
                        "header twice"),
                mixed("4 million line ends", "\r\n".repeat(4 * MILLION), 400, "boundary"),
                mixed("a million lines that are almost the boundary", "--borde\r\n".repeat(MILLION), 400, "boundary"),
                mixed(
                        "parts in parts",
                        FIRST.replace("application/json", "multipart/mixed; boundary=in") + END,
                        400,
                        "Part 1"),
                Input.post(
                        "no boundary",
                        "Content-Type: multipart/mixed\r\n",
                        bytes(FIRST + END),
                        400,
                        "names no boundary"),
                Input.post(
                        "a boundary of 5000",
                        "Content-Type: multipart/mixed; boundary=" + "b".repeat(5000) + "\r\n",
                        bytes(FIRST + END),
                        400,
                        "1 to 70"));
    }

    private static Input mixed(String name, String body, int status, String words) {
        return Input.post(name, MIXED, bytes(body), status, words);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
