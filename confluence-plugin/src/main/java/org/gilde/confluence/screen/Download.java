package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file for nobody but the visitor, written as it goes out: no cache keeps it, and nothing in it runs.
 *
 * @param type media type with its charset
 * @param name letters, digits, points and hyphens
 * @param isShown whether the browser shows it; else it saves it
 */
public record Download(String type, String name, boolean isShown, Body body) {

    private static final String SEALED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** What is in it. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes it; does not close.
         *
         * @throws IOException if it can not be written; the visitor sees that the file broke off
         */
        void write(OutputStream out) throws IOException;
    }

    /** Returns what is said of it, besides its type: its name, that it is kept nowhere, and that nothing in it runs. */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Disposition", (isShown ? "inline" : "attachment") + "; filename=\"" + name + "\"");
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        if (isShown) {
            headers.put("Content-Security-Policy", SEALED);
        }
        return headers;
    }

    void send(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        headers().forEach(response::setHeader);
        body.write(response.getOutputStream());
    }
}
