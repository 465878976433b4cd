package org.gilde.confluence.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets administrators in who proved again who they are, and forms that come from the page itself. */
public interface Guard {
    /** Says whether the administrator proved it lately; that counts as a use of the secure session. */
    boolean isProven(HttpServletRequest request);

    /** Asks the administrator to prove it and come back to this address; the answer is complete. */
    void askProof(HttpServletRequest request, HttpServletResponse response);

    /** Returns the name of the field that a form carries its token in. */
    String field();

    /** Returns the token of this visitor's forms. */
    String token(HttpServletRequest request, HttpServletResponse response);

    /** Says whether a form carries the token. */
    boolean isOwnForm(HttpServletRequest request);
}
