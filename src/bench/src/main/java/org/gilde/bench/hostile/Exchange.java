package org.gilde.bench.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gilde.bench.run.Target;

/** One request on a connection of its own. */
public final class Exchange {
    private static final int PATIENCE_MILLIS = 30_000;

    private Exchange() {}

    /**
     * What came back.
     *
     * @param status 0 where the connection ended without an answer
     * @param text body
     * @param nanos from the first byte sent to the last one received
     */
    public record Outcome(int status, String text, long nanos) {}

    /** Opens a connection on which nothing is sent yet. */
    public static Socket open(Target target) throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(
                        target.statements().getHost(), target.statements().getPort()),
                PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Sends an input and reads what comes back. */
    public static Outcome of(Target target, Input input) throws IOException {
        byte[] request = input.bytes(target);
        try (Socket socket = open(target)) {
            long start = System.nanoTime();
            send(socket.getOutputStream(), request);
            Outcome outcome = read(socket);
            return new Outcome(outcome.status(), outcome.text(), System.nanoTime() - start);
        }
    }

    /** Reads one answer. */
    public static Outcome read(Socket socket) {
        try {
            return answer(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return new Outcome(0, "", 0);
        }
    }

    /** Who is refused may be cut off before all is sent; the answer counts. */
    @SuppressWarnings("EmptyCatch")
    private static void send(OutputStream out, byte[] request) {
        try {
            out.write(request);
        } catch (IOException refused) {
            // the answer is read all the same
        }
    }

    private static Outcome answer(InputStream in) throws IOException {
        String head = line(in);
        if (head.isEmpty()) {
            return new Outcome(0, "", 0);
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Outcome(Integer.parseInt(head.split(" ", 3)[1]), text, 0);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
