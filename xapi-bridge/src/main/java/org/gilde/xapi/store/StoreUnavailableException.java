package org.gilde.xapi.store;

import org.gilde.xapi.LrsException;

/** The store did not answer. Nothing was changed that was not confirmed; trying again may help. */
public class StoreUnavailableException extends LrsException {
    /** Says why it can not answer now. */
    public StoreUnavailableException(String message) {
        super(Reason.UNAVAILABLE, message, null);
    }

    /** Says which work failed; the cause stays for the log. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(Reason.UNAVAILABLE, message, cause);
    }
}
