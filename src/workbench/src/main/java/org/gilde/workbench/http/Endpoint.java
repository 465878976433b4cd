package org.gilde.workbench.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A servlet of the host's own: HTTP only, and unlike {@code HttpServlet} nothing that could be serialized. */
public abstract class Endpoint implements Servlet {

    private @Nullable ServletConfig config;

    @Override
    public final void init(ServletConfig given) {
        config = given;
    }

    @Override
    public final ServletConfig getServletConfig() {
        return Objects.requireNonNull(config, "The web server has not started yet");
    }

    @Override
    public final void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        serve((HttpServletRequest) request, (HttpServletResponse) response);
    }

    /** Answers one request. */
    protected abstract void serve(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /** Returns the context of the web server. */
    protected final ServletContext context() {
        return getServletConfig().getServletContext();
    }

    /** Says whether a file may be sent: refuses all but GET and HEAD. */
    protected static boolean isRead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return false;
    }

    @Override
    public final String getServletInfo() {
        return getClass().getName();
    }

    @Override
    public final void destroy() {
        // Nothing is held.
    }
}
