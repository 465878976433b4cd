package org.gilde.xapi.access;

import org.gilde.xapi.LrsException;

/** There is no credential, its secret is wrong, or it does not allow what was asked. Part Three 4. */
public class AccessDeniedException extends LrsException {
    private AccessDeniedException(Reason reason, String message) {
        super(reason, message, null);
    }

    /** The request is from nobody we know. */
    static AccessDeniedException unauthenticated() {
        return new AccessDeniedException(
                Reason.UNAUTHENTICATED,
                "A key and its secret as HTTP Basic authentication, or a bearer token, is needed, and this is none");
    }

    /** The token is none of ours, or no longer. */
    static AccessDeniedException wrongToken() {
        return new AccessDeniedException(Reason.UNAUTHENTICATED, "This token is not, or no longer, valid here");
    }

    /** The credential lacks a scope. */
    public static AccessDeniedException lacking(Scope scope) {
        return new AccessDeniedException(Reason.FORBIDDEN, "This credential lacks the scope " + scope.text());
    }

    /** The token does not say whose data it is for. */
    public static AccessDeniedException withoutTenant() {
        return new AccessDeniedException(Reason.FORBIDDEN, "This token names no tenant of this LRS");
    }

    /** A document would be stored whole. */
    static AccessDeniedException minimising() {
        return new AccessDeniedException(
                Reason.FORBIDDEN,
                "This credential minimises what it stores, so it keeps no documents; keep State and Profiles in another LRS,"
                        + " or use a credential that does not minimise");
    }

    /** A token asks for what it was not made for. */
    static AccessDeniedException beyond(String reach) {
        return new AccessDeniedException(Reason.FORBIDDEN, "This token reaches no further than " + reach);
    }
}
