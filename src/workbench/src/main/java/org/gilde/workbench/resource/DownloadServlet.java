package org.gilde.workbench.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.workbench.http.Endpoint;

/**
 * {@code /download/resources/plugin:module/name} and {@code /download/resources/plugin/name}: the files that a
 * descriptor offers for download, and no others.
 */
public final class DownloadServlet extends Endpoint {

    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)/(.+)");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Downloads downloads;

    /** Serves what the modules of the enabled apps name. */
    public DownloadServlet(Downloads downloads) {
        this.downloads = downloads;
    }

    @Override
    protected void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isRead(request, response)) {
            return;
        }
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<Downloads.Download> found =
                address.matches() ? downloads.find(address.group(1), address.group(2)) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(found.get(), request, response);
    }

    private static void send(Downloads.Download download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = read(download.file());
        if (download.translated()) {
            Locale locale = Locale.forLanguageTag(
                    Optional.ofNullable(request.getParameter("locale")).orElse("en"));
            String script = new String(bytes, StandardCharsets.UTF_8);
            bytes = new JsTexts(download.texts(), locale).translate(script).getBytes(StandardCharsets.UTF_8);
        }
        response.setContentType(download.contentType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", request.getParameter("v") == null ? "no-cache" : FOR_EVER);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        }
    }
}
