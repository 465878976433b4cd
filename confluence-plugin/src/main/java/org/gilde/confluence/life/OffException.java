package org.gilde.confluence.life;

/**
 * What was asked for is off: nothing was read and nothing written. Trying again helps only after an administrator did
 * something, or what the host offers has changed.
 */
public final class OffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Off why;

    /** Says why. */
    public OffException(Off why) {
        super(
                switch (why) {
                    case NEWER ->
                        "Gilde is off: its data are of a later version of the app. Install that version again";
                    case REMOVED -> "Gilde is off: an administrator removed its data, and did not switch it on since";
                    case LACKING -> "Off: this Confluence lacks what it calls. The page Health says what";
                    case UNOFFERED ->
                        "Off for now: this Confluence does not offer what it needs. The page Health says what";
                });
        this.why = why;
    }

    /** Returns why. */
    public Off why() {
        return why;
    }
}
