package org.gilde.bridge.settings;

import java.net.URI;
import java.util.Map;

/**
 * The collector that gets traces.
 *
 * @param address of its OTLP over HTTP
 * @param ratio of the traces that it gets, 0 to 1
 * @param headers of each request to it
 */
public record Collector(URI address, double ratio, Map<String, Secret> headers) {}
