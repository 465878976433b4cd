package org.gilde.xapi.json;

import org.gilde.xapi.LrsException;

/** An array is longer than is taken at once. */
public class TooManyValuesException extends LrsException {
    /** Says how many are taken. */
    public TooManyValuesException(int limit) {
        super(
                Reason.TOO_LARGE,
                "More than " + limit + " Statements in one request; send them in smaller batches",
                null);
    }
}
