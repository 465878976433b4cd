package org.gilde.workbench.page.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Serves the wiki's own style sheet, script and icon. */
public final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> FILES = Map.of(
            "/wiki.css", "text/css;charset=UTF-8",
            "/wiki.js", "text/javascript;charset=UTF-8",
            "/wizard.js", "text/javascript;charset=UTF-8",
            "/context-path.js", "text/javascript;charset=UTF-8",
            "/icon.svg", "image/svg+xml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("");
        String type = FILES.get(name);
        if (type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "max-age=60");
        try (InputStream in = AssetServlet.class.getResourceAsStream("/wiki/assets" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in this jar: " + name);
            }
            in.transferTo(response.getOutputStream());
        }
    }
}
