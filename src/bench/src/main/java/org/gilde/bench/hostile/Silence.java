package org.gilde.bench.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gilde.bench.run.Target;

/** Connections on which nothing comes, or only the beginning of a request. */
final class Silence implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();

    private Silence() {}

    /** Opens so many; every second one begins a request and does not go on. */
    static Silence of(Target target, int count) throws IOException {
        Silence silence = new Silence();
        for (int each = 0; each < count; each++) {
            Socket socket = Exchange.open(target);
            silence.sockets.add(socket);
            if (each % 2 == 0) {
                socket.getOutputStream()
                        .write("POST /xapi/statements HTTP/1.1\r\nContent-Length: 100\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        return silence;
    }

    int count() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
