package org.gilde.bench.hostile;

import static org.gilde.bench.hostile.Inputs.bytes;
import static org.gilde.bench.hostile.Inputs.extended;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.gilde.bench.hostile.Input.Framing;

/** Bodies that are not what their headers say, and headers that are too much. */
final class HttpInputs {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final byte[] ONE = extended("1");
    private static final byte[] LARGE = extended("\"" + "x".repeat(11 << 20) + "\"");

    private HttpInputs() {}

    static List<Input> all() {
        return List.of(
                Input.post("a zip bomb", JSON + "Content-Encoding: gzip\r\n", bomb(), 415, "without Content-Encoding"),
                Input.post(
                        "a body said to be deflated",
                        JSON + "Content-Encoding: deflate\r\n",
                        ONE,
                        415,
                        "Content-Encoding"),
                Input.json("a body too large", LARGE, 413, "bytes in one request"),
                Input.json("a body too large, in chunks", LARGE, 413, "bytes in one request")
                        .framed(Framing.CHUNKED, 413),
                unclear("a body announced too large", "Content-Length: 99999999999\r\n", 413),
                unclear("a length that no number holds", "Content-Length: 99999999999999999999999\r\n", 400),
                unclear("a negative length", "Content-Length: -1\r\n", 400),
                unclear("a length that is a word", "Content-Length: many\r\n", 400),
                unclear("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", 400),
                unclear("a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400),
                unclear("a Transfer-Encoding that is none", "Transfer-Encoding: xchunked\r\n", 400),
                unclear("chunked and then something else", "Transfer-Encoding: chunked, identity\r\n", 400),
                unclear("a blank before the colon", "Transfer-Encoding : chunked\r\n", 400),
                unclear("a chunk of no length", "Transfer-Encoding: chunked\r\n", 400, 0),
                unclear("a header with a byte of 0", "X-A: a\0b\r\nContent-Length: 0\r\n", 400),
                unclear("a header of 100 kB", "X-A: " + "x".repeat(100_000) + "\r\n", 431),
                unclear("10,000 headers", headers(), 431),
                Input.post("an expectation that is unknown", JSON + "Expect: wonders\r\n", ONE, 417, "100-continue"));
    }

    /** What follows the headers would be a request of its own to who takes their end for the request's. */
    private static Input unclear(String name, String headers, Integer... statuses) {
        return new Input(
                        name,
                        new Input.Start("POST /xapi/statements", JSON + headers),
                        Framing.AS_IT_IS,
                        bytes("GET /xapi/about HTTP/1.1\r\nHost: smuggled.example\r\n\r\n"),
                        Set.of(),
                        "")
                .framed(Framing.AS_IT_IS, statuses);
    }

    private static String headers() {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> "X-" + number + ": x\r\n")
                .collect(Collectors.joining());
    }

    private static byte[] bomb() {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream large = new GZIPOutputStream(small)) {
            for (int each = 0; each < 1000; each++) {
                large.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }
}
