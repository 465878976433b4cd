package org.gilde.workbench.http;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.gilde.workbench.app.Sessions;

/** Sessions of the servlet container; a new one at each login, so that none can be planted before. */
public final class BrowserSessions implements Sessions {

    @Override
    public void logIn(HttpServletRequest request, ConfluenceUser user) {
        end(request);
        request.getSession(true).setAttribute(Visitor.SESSION_USER, user.getName());
        AuthenticatedUserThreadLocal.set(user);
    }

    @Override
    public void logOut(HttpServletRequest request) {
        end(request);
        AuthenticatedUserThreadLocal.reset();
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
