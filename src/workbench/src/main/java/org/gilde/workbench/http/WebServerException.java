package org.gilde.workbench.http;

/** The web server did not start or stop. */
public class WebServerException extends RuntimeException {
    /** Says which. */
    public WebServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
