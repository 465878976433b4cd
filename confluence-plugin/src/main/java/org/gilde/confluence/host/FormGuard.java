package org.gilde.confluence.host;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gilde.confluence.screen.Guard;

/** Lets administrators in who proved again who they are, and forms that come from the page itself. */
public final class FormGuard implements Guard {
    private final WebSudoManager sudo;
    private final XsrfTokenAccessor tokens;
    private final XsrfTokenValidator validator;

    /** Guards with these services. */
    public FormGuard(WebSudoManager sudo, XsrfTokenAccessor tokens, XsrfTokenValidator validator) {
        this.sudo = sudo;
        this.tokens = tokens;
        this.validator = validator;
    }

    @Override
    public boolean isProven(HttpServletRequest request) {
        try {
            sudo.willExecuteWebSudoRequest(request);
            return true;
        } catch (WebSudoSessionException notProven) {
            return false;
        }
    }

    @Override
    public void askProof(HttpServletRequest request, HttpServletResponse response) {
        sudo.enforceWebSudoProtection(request, response);
    }

    @Override
    public String field() {
        return validator.getXsrfParameterName();
    }

    @Override
    public String token(HttpServletRequest request, HttpServletResponse response) {
        return tokens.getXsrfToken(request, response, true);
    }

    @Override
    public boolean isOwnForm(HttpServletRequest request) {
        return validator.validateFormEncodedToken(request);
    }
}
