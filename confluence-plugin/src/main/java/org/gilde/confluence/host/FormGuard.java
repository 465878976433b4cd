package org.gilde.confluence.host;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets administrators in who proved again who they are, and forms that come from the page itself. */
public final class FormGuard {
    private final WebSudoManager sudo;
    private final XsrfTokenAccessor tokens;
    private final XsrfTokenValidator validator;

    /** Guards with these services. */
    public FormGuard(WebSudoManager sudo, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        this.sudo = sudo;
        this.tokens = tokens;
        this.validator = validator;
    }

    /** Says whether the administrator proved it lately; that counts as a use of the secure session. */
    public boolean isProven(HttpServletRequest request) {
        try {
            sudo.willExecuteWebSudoRequest(request);
            return true;
        } catch (WebSudoSessionException notProven) {
            return false;
        }
    }

    /** Asks the administrator to prove it and come back to this address; the answer is complete. */
    public void askProof(HttpServletRequest request, HttpServletResponse response) {
        sudo.enforceWebSudoProtection(request, response);
    }

    /** Returns the name of the field that a form carries its token in. */
    public String field() {
        return validator.getXsrfParameterName();
    }

    /** Returns the token of this visitor's forms. */
    public String token(HttpServletRequest request, HttpServletResponse response) {
        return tokens.getXsrfToken(request, response, true);
    }

    /** Says whether a form carries the token. */
    public boolean isOwnForm(HttpServletRequest request) {
        return validator.validateFormEncodedToken(request);
    }
}
