package org.gilde.bridge.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * Whether it is beyond doubt where a request ends. If the bridge and a web server before it saw that differently, one
 * sender could put words into another one's mouth. The HTTP server itself refuses two lengths, and a length beside a
 * Transfer-Encoding. RFC 9112 6.1, 11.2.
 */
final class Framing {
    private Framing() {}

    /** Says so of a request. */
    static boolean isClear(HttpServerRequest request) {
        String encoding = request.getHeader("Transfer-Encoding");
        return encoding == null
                || (encoding.strip().equalsIgnoreCase("chunked") && request.version() != HttpVersion.HTTP_1_0);
    }
}
