package org.gilde.bridge.operator;

/** What an administrator asked of credentials can't be done. The message is for the administrator. */
public class CredentialRefusedException extends RuntimeException {
    private final int status;

    private CredentialRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    static CredentialRefusedException invalid(String message) {
        return new CredentialRefusedException(400, message);
    }

    static CredentialRefusedException unknown(String key) {
        return new CredentialRefusedException(404, "There is no credential " + key);
    }

    static CredentialRefusedException conflict(String message) {
        return new CredentialRefusedException(409, message);
    }

    /** Returns the status of HTTP that says so. */
    int status() {
        return status;
    }
}
