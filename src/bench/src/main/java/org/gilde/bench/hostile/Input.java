package org.gilde.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.gilde.bench.run.Target;

/**
 * One hostile request, and what must be answered.
 *
 * @param name in words
 * @param start method and path, and headers beside those of every request, each with its line end
 * @param framing how the body's end is told
 * @param statuses what may be answered; 0 where the connection may end without an answer
 * @param words what the answer says, among others; empty where it may say nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Input(String name, Start start, Framing framing, byte[] body, Set<Integer> statuses, String words) {
    private static final int CHUNK = 1 << 16;

    /** The request line without the version of HTTP, and the input's own headers. */
    public record Start(String line, String headers) {}

    /** How a body's end is told. */
    public enum Framing {
        /** By a true Content-Length. */
        LENGTH,
        /** By chunks. */
        CHUNKED,
        /** By what the headers say, true or not. */
        AS_IT_IS
    }

    /** Posts Statements as JSON. */
    static Input json(String name, byte[] body, int status, String words) {
        return post(name, "Content-Type: application/json\r\n", body, status, words);
    }

    /** Posts to the Statement Resource. */
    static Input post(String name, String headers, byte[] body, int status, String words) {
        return new Input(
                name, new Start("POST /xapi/statements", headers), Framing.LENGTH, body, Set.of(status), words);
    }

    /** Asks for something. */
    static Input get(String name, String path, String headers, String words, Integer... statuses) {
        return new Input(
                name,
                new Start("GET " + path, headers),
                Framing.AS_IT_IS,
                new byte[0],
                Set.copyOf(Arrays.asList(statuses)),
                words);
    }

    /** Returns the same with the end of its body told otherwise. */
    Input framed(Framing other, Integer... allowed) {
        return new Input(name, start, other, body, Set.copyOf(Arrays.asList(allowed)), words);
    }

    /** Returns it as it goes over the wire. */
    public byte[] bytes(Target target) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String length = framing == Framing.LENGTH ? "Content-Length: " + body.length + "\r\n" : "";
        String chunked = framing == Framing.CHUNKED ? "Transfer-Encoding: chunked\r\n" : "";
        out.writeBytes(
                (start.line() + " HTTP/1.1\r\nHost: " + target.statements().getAuthority()
                                + "\r\nAuthorization: " + target.authorization() + "\r\nX-Experience-API-Version: "
                                + target.version() + "\r\n" + start.headers() + length + chunked + "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        if (framing == Framing.CHUNKED) {
            for (int at = 0; at < body.length; at += CHUNK) {
                byte[] chunk = Arrays.copyOfRange(body, at, Math.min(body.length, at + CHUNK));
                out.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.writeBytes(chunk);
                out.writeBytes(new byte[] {'\r', '\n'});
            }
            out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } else {
            out.writeBytes(body);
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
