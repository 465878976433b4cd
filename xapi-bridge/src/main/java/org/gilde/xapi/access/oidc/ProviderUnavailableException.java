package org.gilde.xapi.access.oidc;

import org.gilde.xapi.LrsException;

/** The provider did not say which keys sign its tokens; trying again may help. */
public class ProviderUnavailableException extends LrsException {
    ProviderUnavailableException(Throwable cause) {
        super(Reason.UNAVAILABLE, "The provider of tokens does not answer, so this token can not be judged", cause);
    }
}
