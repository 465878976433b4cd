package org.gilde.workbench.app;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Confluence's secure administrator sessions: whoever administers has given the password again lately, and a session that
 * is not used for ten minutes ends. Each is part of a browser's session and ends with it; a call that brings its own
 * credentials has none.
 */
public interface SecureSessions {

    /** Says whether this host asks for the password again at all; else everything here is allowed. */
    boolean areAsked();

    /** Says whether the request comes from a secure session that has not ended, without counting as its use. */
    boolean isSecure(HttpServletRequest request);

    /** Says the same, and lets a secure session last for ten minutes from now. */
    boolean use(HttpServletRequest request);

    /** Begins one for the browser's session, after the password was right. */
    void begin(HttpServletRequest request);

    /** Ends it; who is logged in stays so. */
    void end(HttpServletRequest request);
}
