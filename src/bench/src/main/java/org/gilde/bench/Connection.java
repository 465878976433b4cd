package org.gilde.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-open HTTP connection that costs next to nothing, so that the client does not become the measure. */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    private Connection(Socket socket, Target target) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.head = "POST " + target.statements().getRawPath() + " HTTP/1.1\r\nHost: "
                + target.statements().getAuthority() + "\r\nAuthorization: " + target.authorization()
                + "\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    static Connection open(Target target) throws IOException {
        Socket socket =
                new Socket(target.statements().getHost(), target.statements().getPort());
        socket.setTcpNoDelay(true);
        return new Connection(socket, target);
    }

    /** Sends one request and reads its answer whole; anything but 200 ends the benchmark. */
    synchronized void post(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] start = (head + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(bytes, 0, whole, start.length, bytes.length);
        out.write(whole);
        String status = line();
        int length = lengthFromHeaders();
        String answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.contains(" 200")) {
            throw new IOException("expected 200, got " + status + ": " + answer);
        }
    }

    private int lengthFromHeaders() throws IOException {
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).trim());
            }
        }
        return length;
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
