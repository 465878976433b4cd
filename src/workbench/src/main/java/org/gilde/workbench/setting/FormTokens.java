package org.gilde.workbench.setting;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gilde.workbench.app.XsrfTokens;

/** The session's form token, for the servlets of apps. */
public final class FormTokens implements XsrfTokenAccessor, XsrfTokenValidator {

    private final XsrfTokens tokens;

    /** Uses the token that the wiki's own forms use. */
    public FormTokens(XsrfTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        if (!create) {
            throw new UnsupportedOperationException(
                    "workbench does not stand in for XsrfTokenAccessor#getXsrfToken without making one");
        }
        return tokens.of(request);
    }

    @Override
    public boolean validateFormEncodedToken(HttpServletRequest request) {
        return request.getParameter(XsrfTokens.FIELD) != null && tokens.isValid(request);
    }

    @Override
    public String getXsrfParameterName() {
        return XsrfTokens.FIELD;
    }
}
