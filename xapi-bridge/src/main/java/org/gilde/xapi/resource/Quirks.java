package org.gilde.xapi.resource;

import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Leniency;

/** Slips of known clients in a request's address; understood where its credential is forgiven them. RFC 3986. */
final class Quirks {
    private static final String RAW = "{}\"<>^`| ";

    private Quirks() {}

    /** Returns the request as it was meant. */
    static Request understand(Request request, Credential caller) {
        if (caller.isLenient(Leniency.QUIRKS)) {
            String path = path(request);
            return path.equals(request.path()) ? request : request.at(path);
        }
        if (request.query().chars().anyMatch(c -> RAW.indexOf(c) >= 0)) {
            throw RequestRefusedException.invalid(
                    "The query holds braces, quotation marks or blanks as they are; escape them, as { by %7B",
                    "RFC 3986 3.4");
        }
        return request;
    }

    /** Takes out doubled slashes, and the base where a client put {@code more} behind it. */
    private static String path(Request request) {
        StringBuilder path = new StringBuilder();
        for (char c : request.path().toCharArray()) {
            if (c != '/' || path.length() == 0 || path.charAt(path.length() - 1) != '/') {
                path.append(c);
            }
        }
        while (path.indexOf(request.base() + "/") == 0) {
            path.delete(0, request.base().length());
        }
        return path.toString();
    }
}
