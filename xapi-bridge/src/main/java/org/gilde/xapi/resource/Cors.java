package org.gilde.xapi.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Lets pages of other origins call the LRS, as learning content in a browser does. Credentials never travel by
 * themselves: there are no cookies here, so any origin may be allowed. Fetch standard 3.2; IEEE 9274.1.1 4.1.
 *
 * @param origins such as {@code https://lms.example}; {@code *} for all, none for no page
 */
record Cors(Set<String> origins) {
    private static final String METHODS = "GET, HEAD, PUT, POST, DELETE, OPTIONS";
    private static final String SENT = "Authorization, Content-Type, Content-Length, Accept, Accept-Language, If-Match,"
            + " If-None-Match, X-Experience-API-Version, X-Experience-API-Hash, Content-Transfer-Encoding";
    private static final String READ =
            "ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through, Retry-After,"
                    + " X-Gilde-Quarantined";

    /** Answers the question that a browser asks first. */
    Answer preflight(Request request) {
        return Answer.empty(204).with(headers(request));
    }

    /** Returns what lets a page read the answer. */
    Map<String, String> headers(Request request) {
        String origin = request.header("Origin").orElse("");
        boolean isOpen = origins.contains("*");
        if (origin.isEmpty() || !(isOpen || origins.contains(origin))) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Origin", isOpen ? "*" : origin);
        headers.put("Access-Control-Expose-Headers", READ);
        if (!isOpen) {
            headers.put("Vary", "Origin");
        }
        if (request.method().equals("OPTIONS")) {
            headers.put("Access-Control-Allow-Methods", METHODS);
            headers.put("Access-Control-Allow-Headers", SENT);
            headers.put("Access-Control-Max-Age", "86400");
        }
        return headers;
    }
}
