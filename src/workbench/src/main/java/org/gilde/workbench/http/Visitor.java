package org.gilde.workbench.http;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.database.Session;

/**
 * Finds out who is asking: by personal access token, by name and password, or by the browser's session. Wrong
 * credentials are refused, never taken for a visitor.
 */
final class Visitor implements Filter {

    static final String SESSION_USER = "workbench.user";

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private final Supplier<Authentication> authentication;
    private final Runnable afterwards;

    /**
     * Asks on every request.
     *
     * @param afterwards clears what the request left on its thread
     */
    Visitor(Supplier<Authentication> authentication, Runnable afterwards) {
        this.authentication = authentication;
        this.afterwards = afterwards;
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        Session.begin();
        try {
            answer(request, response, chain);
        } finally {
            Session.end();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String credentials = request.getHeader("Authorization");
        Optional<ConfluenceUser> user = credentials == null ? ofSession(request) : ofHeader(credentials);
        if (credentials != null && user.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"workbench\", charset=\"UTF-8\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "The credentials are not known here");
            return;
        }
        try {
            user.ifPresent(AuthenticatedUserThreadLocal::set);
            chain.doFilter(request, response);
        } finally {
            AuthenticatedUserThreadLocal.reset();
            afterwards.run();
        }
    }

    private Optional<ConfluenceUser> ofSession(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map((HttpSession session) -> session.getAttribute(SESSION_USER))
                .flatMap(name -> authentication.get().byName(name.toString()));
    }

    private Optional<ConfluenceUser> ofHeader(String credentials) {
        if (begins(credentials, BEARER)) {
            return authentication
                    .get()
                    .byToken(credentials.substring(BEARER.length()).strip());
        }
        return begins(credentials, BASIC)
                ? ofBasic(credentials.substring(BASIC.length()).strip())
                : Optional.empty();
    }

    private static boolean begins(String credentials, String scheme) {
        return credentials.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private Optional<ConfluenceUser> ofBasic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : authentication.get().byPassword(pair.substring(0, colon), pair.substring(colon + 1));
    }
}
