package org.gilde.workbench.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gilde.workbench.http.Endpoint;

/** Serves Atlassian's AUI library and jQuery, which every page of the wiki uses. */
public final class AuiServlet extends Endpoint {

    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_-]+)*/[A-Za-z0-9_-]+(\\.[A-Za-z0-9]+)+");
    private static final String FOR_A_DAY = "public, max-age=86400";

    @Override
    protected void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isRead(request, response)) {
            return;
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        try (InputStream file =
                PLAIN.matcher(path).matches() ? AuiServlet.class.getResourceAsStream("/aui" + path) : null) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(Downloads.type(path));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", FOR_A_DAY);
            file.transferTo(response.getOutputStream());
        }
    }
}
