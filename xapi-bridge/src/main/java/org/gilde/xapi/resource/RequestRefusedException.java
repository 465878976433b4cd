package org.gilde.xapi.resource;

import org.gilde.xapi.LrsException;

/** The request itself, not a Statement in it, breaks a rule of the specification or a limit of this LRS. */
public class RequestRefusedException extends LrsException {
    private final String specification;

    RequestRefusedException(Reason reason, String message, String specification) {
        super(reason, message, null);
        this.specification = specification;
    }

    static RequestRefusedException invalid(String message, String specification) {
        return new RequestRefusedException(Reason.INVALID, message, specification);
    }

    static RequestRefusedException tooLarge(String message) {
        return new RequestRefusedException(Reason.TOO_LARGE, message, "Part Three 3.2");
    }

    static RequestRefusedException notFound(String message, String specification) {
        return new RequestRefusedException(Reason.NOT_FOUND, message, specification);
    }

    static RequestRefusedException notAllowed(String message) {
        return new RequestRefusedException(Reason.METHOD_NOT_ALLOWED, message, "Part Three 2");
    }

    String specification() {
        return specification;
    }
}
