package org.gilde.xapi.json;

import org.gilde.xapi.LrsException;
import org.jspecify.annotations.Nullable;

/** The text is not JSON, or not JSON in UTF-8, or deeper than is read. */
public class MalformedJsonException extends LrsException {
    /** Says where, without quoting the text. */
    public MalformedJsonException(String message, @Nullable Throwable cause) {
        super(Reason.INVALID, message, cause);
    }
}
