package org.gilde.workbench.app;

import jakarta.servlet.http.HttpServletRequest;

/** The token that a form must send along, so that another site cannot post it. */
public interface XsrfTokens {

    /** The name of the form field. */
    String FIELD = "atl_token";

    /** Returns the session's token, made when the session has none. */
    String of(HttpServletRequest request);

    /** Says whether the request carries its session's token, or the header {@code X-Atlassian-Token: no-check}. */
    boolean isValid(HttpServletRequest request);
}
