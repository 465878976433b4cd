package org.gilde.xapi.json;

import org.gilde.xapi.LrsException;

/** A value is longer or deeper than is read. */
public class TooLargeException extends LrsException {
    /** Says what is read. */
    TooLargeException(String bounds) {
        super(Reason.TOO_LARGE, "Larger than is read: " + bounds, null);
    }
}
