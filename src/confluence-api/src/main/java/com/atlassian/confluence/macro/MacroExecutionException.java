package com.atlassian.confluence.macro;

/** (10) OO. */
public class MacroExecutionException extends Exception {
    public MacroExecutionException(String message) {
        super(message);
    }

    public MacroExecutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
