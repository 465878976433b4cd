package org.gilde.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request as a servlet mapped further below sees it: its own path, and what is behind it. */
public final class Below extends HttpServletRequestWrapper {

    private final String servletPath;
    private final @Nullable String pathInfo;

    /**
     * Moves the start of the request's path info to its servlet path.
     *
     * @param length how many characters move
     */
    public Below(HttpServletRequest request, int length) {
        super(request);
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        int end = Math.min(length, path.length());
        this.servletPath = request.getServletPath() + path.substring(0, end);
        this.pathInfo = end == path.length() ? null : path.substring(end);
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public @Nullable String getPathInfo() {
        return pathInfo;
    }
}
