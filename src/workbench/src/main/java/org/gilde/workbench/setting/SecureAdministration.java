package org.gilde.workbench.setting;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.gilde.workbench.app.SecureSessions;
import org.gilde.workbench.http.LoginAddress;

/** Secure administrator sessions, for the servlets of apps. */
public record SecureAdministration(SecureSessions sessions) implements WebSudoManager {

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
        return sessions.isSecure(request);
    }

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) {
        if (!sessions.use(request)) {
            throw new WebSudoSessionException("The password has to be given again first");
        }
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        try {
            response.sendRedirect(LoginAddress.proofFor(request));
        } catch (IOException e) {
            throw new UncheckedIOException("The browser can't be sent to the page that asks for the password", e);
        }
    }
}
