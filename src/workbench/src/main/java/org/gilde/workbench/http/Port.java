package org.gilde.workbench.http;

import java.io.IOException;
import java.net.ServerSocket;

/** A port that is held until the web server takes it over, so that everybody can be told the address before. */
public final class Port implements AutoCloseable {

    private final ServerSocket holder;
    private final int number;

    private Port(ServerSocket holder) {
        this.holder = holder;
        this.number = holder.getLocalPort();
    }

    /**
     * Takes a port.
     *
     * @param wanted 0 takes any free one
     * @throws WebServerException if it is taken
     */
    public static Port claim(int wanted) {
        try {
            return new Port(new ServerSocket(wanted));
        } catch (IOException e) {
            throw new WebServerException("The port " + wanted + " is in use; choose another with --port", e);
        }
    }

    /** Returns its number. */
    public int number() {
        return number;
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            throw new WebServerException("The port " + number + " can't be let go", e);
        }
    }
}
