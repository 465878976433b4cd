package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What a page answers: HTML, where to go instead, or a file; with none of these, the host says what its status means.
 *
 * @param status of HTTP
 * @param html empty for none
 * @param address empty for none
 * @param file absent for none
 */
public record Answer(int status, String html, String address, Optional<Download> file) {
    /** For what is not there, and for what a visitor may not know of: these look the same. */
    public static final Answer NOT_FOUND = new Answer(HttpServletResponse.SC_NOT_FOUND, "", "", Optional.empty());

    /** For what a visitor may know of, and may not do. */
    public static final Answer FORBIDDEN = new Answer(HttpServletResponse.SC_FORBIDDEN, "", "", Optional.empty());

    /** Returns an answer that sends the browser elsewhere, as after every form that was done. */
    public static Answer to(String address) {
        return new Answer(HttpServletResponse.SC_FOUND, "", address, Optional.empty());
    }

    /** Returns a file. */
    public static Answer file(Download file) {
        return new Answer(HttpServletResponse.SC_OK, "", "", Optional.of(file));
    }

    static Answer page(String html) {
        return new Answer(HttpServletResponse.SC_OK, html, "", Optional.empty());
    }

    /** Returns the same page for something that may not be done. */
    public Answer forbidden() {
        return new Answer(HttpServletResponse.SC_FORBIDDEN, html, address, file);
    }

    /** Returns the same page for what is not there now and may be later. */
    Answer off() {
        return new Answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, html, address, file);
    }

    void send(HttpServletResponse response) throws IOException {
        if (file.isPresent()) {
            file.get().send(response);
        } else if (!address.isEmpty()) {
            response.sendRedirect(address);
        } else if (html.isEmpty()) {
            response.sendError(status);
        } else {
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html);
        }
    }
}
