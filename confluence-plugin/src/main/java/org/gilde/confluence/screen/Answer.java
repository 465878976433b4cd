package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a page answers: HTML, or where to go instead; with neither, the host says what its status means.
 *
 * @param status of HTTP
 * @param html empty for none
 * @param address empty for none
 */
public record Answer(int status, String html, String address) {
    /** For what is not there, and for what a visitor may not know of: these look the same. */
    public static final Answer NOT_FOUND = new Answer(HttpServletResponse.SC_NOT_FOUND, "", "");

    /** For what a visitor may know of, and may not do. */
    public static final Answer FORBIDDEN = new Answer(HttpServletResponse.SC_FORBIDDEN, "", "");

    /** Returns an answer that sends the browser elsewhere, as after every form that was done. */
    public static Answer to(String address) {
        return new Answer(HttpServletResponse.SC_FOUND, "", address);
    }

    static Answer page(String html) {
        return new Answer(HttpServletResponse.SC_OK, html, "");
    }

    /** Returns the same page for something that may not be done. */
    public Answer forbidden() {
        return new Answer(HttpServletResponse.SC_FORBIDDEN, html, address);
    }

    void send(HttpServletResponse response) throws IOException {
        if (!address.isEmpty()) {
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
