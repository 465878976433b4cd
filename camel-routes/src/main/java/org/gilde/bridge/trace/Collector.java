package org.gilde.bridge.trace;

import java.net.URI;
import java.util.Map;

/**
 * Who gets the traces, by OTLP over HTTP.
 *
 * @param address with or without {@code /v1/traces} at its end
 * @param ratio of the traces that are taken, 0 to 1; a trace is taken whole or not at all
 * @param headers of each request to it; they may be secret
 * @param version of this bridge
 */
public record Collector(URI address, double ratio, Map<String, String> headers, String version) {
    private static final String PATH = "/v1/traces";

    /** Keeps a copy of the headers. */
    public Collector {
        headers = Map.copyOf(headers);
    }

    String endpoint() {
        String base = address.toString().replaceAll("/+$", "");
        return base.endsWith(PATH) ? base : base + PATH;
    }

    /** Leaves the headers out. */
    @Override
    public String toString() {
        return "Collector[address=" + address + ", ratio=" + ratio + "]";
    }
}
