package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

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

    /** Returns what says how to name it. */
    public String disposition() {
        return (isShown ? "inline" : "attachment") + "; filename=\"" + name + "\"";
    }

    void send(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isShown) {
            response.setHeader("Content-Security-Policy", SEALED);
        }
        body.write(response.getOutputStream());
    }
}
