package org.gilde.workbench.app;

import com.atlassian.confluence.user.ConfluenceUser;
import jakarta.servlet.http.HttpServletRequest;

/** Logs people in to and out of their browser session. */
public interface Sessions {

    /** Binds the user to a fresh session. */
    void logIn(HttpServletRequest request, ConfluenceUser user);

    /** Ends the session. */
    void logOut(HttpServletRequest request);
}
