package com.atlassian.sal.api.websudo;

/** (10) SLACK; unchecked. */
public class WebSudoSessionException extends SecurityException {
    private static final long serialVersionUID = 1L;

    public WebSudoSessionException() {
        super();
    }

    public WebSudoSessionException(String message) {
        super(message);
    }
}
