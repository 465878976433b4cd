package org.gilde.xapi.document;

import org.gilde.xapi.LrsException;

/** A document was posted onto another, and one of them does not say to be JSON. Part Three 2.2. */
public final class NotMergeableException extends LrsException {
    private NotMergeableException(String message) {
        super(Reason.INVALID, message, null);
    }

    static NotMergeableException ofTypes() {
        return new NotMergeableException("There is such a document, and POST merges documents of the type"
                + " application/json only; use PUT to replace it (Part Three 2.2)");
    }
}
