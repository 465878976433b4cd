package org.gilde.bench.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One kept-open HTTP connection that costs next to nothing, so that the client does not become the measure. */
public final class Connection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Target target;
    private final String head;

    private Connection(Socket socket, Target target) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.target = target;
        this.head = " HTTP/1.1\r\nHost: " + target.statements().getAuthority() + "\r\nAuthorization: "
                + target.authorization() + "\r\nX-Experience-API-Version: " + target.version() + "\r\n";
    }

    /** Opens one that waits a minute for an answer. */
    public static Connection open(Target target) throws IOException {
        return open(target, PATIENCE_MILLIS);
    }

    /** Opens one that waits so long for an answer. */
    public static Connection open(Target target, int patienceMillis) throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(
                        target.statements().getHost(), target.statements().getPort()),
                patienceMillis);
        socket.setSoTimeout(patienceMillis);
        socket.setTcpNoDelay(true);
        return new Connection(socket, target);
    }

    /** Posts Statements; anything but 200 ends the benchmark. */
    public void post(String body) throws IOException {
        post(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts Statements in UTF-8; anything but 200 ends the benchmark. */
    public void post(byte[] body) throws IOException {
        Answer answer = send("POST", target.statements().getRawPath(), "Content-Type: application/json\r\n", body);
        if (answer.status() != 200) {
            throw new IOException("expected 200, got " + answer.status() + ": " + answer.text());
        }
    }

    /** Gets a path with its query. */
    public Answer get(String path) throws IOException {
        return send("GET", path, "", new byte[0]);
    }

    /**
     * Sends one request and reads its answer whole.
     *
     * @param headers more of them, each with its line end
     */
    public synchronized Answer send(String method, String path, String headers, byte[] body) throws IOException {
        byte[] start = (method + " " + path + head + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        out.write(whole);
        return answer(!method.equals("HEAD"));
    }

    private Answer answer(boolean hasBody) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return new Answer(status, headers, hasBody && status != 204 ? body(headers) : new byte[0]);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the bridge closed the connection");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the bridge closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
