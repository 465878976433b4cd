package org.gilde.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where people log in, and come back from: the wiki serves {@code /login.action} as Confluence does. */
public final class LoginAddress {

    private LoginAddress() {}

    /** Returns the login page's path; it leads back to the page that was asked for. */
    public static String backTo(HttpServletRequest request) {
        return backTo(asked(request));
    }

    /** Returns the login page's path; it leads back to the given path of this site. */
    public static String backTo(String path) {
        return "/login.action?os_destination=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Returns the path of the page that asks administrators for their password again; it leads back to what was asked for. */
    public static String proofFor(HttpServletRequest request) {
        return "/authenticate.action?destination=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
