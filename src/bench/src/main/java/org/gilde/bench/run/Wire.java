package org.gilde.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The network to a PostgreSQL elsewhere. It can be cut and slow, and it can swallow answers before that. */
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean isDeaf;
    private volatile long delayMillis;
    private volatile boolean isUp = true;

    /** Leads to a port of this machine. */
    public Wire(int server) throws IOException {
        this.server = server;
        daemon(this::listen);
    }

    /** Returns the port to connect to instead. */
    public int port() {
        return door.getLocalPort();
    }

    /** From now on the server is heard no more; what the bridge says still reaches it. */
    public void deafen() {
        isDeaf = true;
    }

    /** Breaks every connection, and refuses new ones until {@link #mend}. */
    public void cut() {
        isUp = false;
        ends.forEach(Wire::reset);
        ends.clear();
    }

    /** From now on an answer takes so much longer. */
    public void slow(int millis) {
        delayMillis = millis;
    }

    /** Undoes all of it. */
    public void mend() {
        delayMillis = 0;
        isDeaf = false;
        isUp = true;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException e) {
                Thread.onSpinWait(); // closed, or the server does not listen just now
            }
        }
    }

    private void join(Socket bridge) throws IOException {
        ends.add(bridge);
        if (!isUp) {
            reset(bridge);
            return;
        }
        try {
            Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
            ends.add(database);
            bridge.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            daemon(() -> carry(bridge, database, false));
            daemon(() -> carry(database, bridge, true));
        } catch (IOException e) {
            reset(bridge);
        }
    }

    private void carry(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isAnswer && delayMillis > 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMillis));
                }
                if (!isAnswer || !isDeaf) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            Thread.onSpinWait(); // closed already
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
