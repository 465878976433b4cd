package org.gilde.confluence.life;

/** The app is off: nothing was read and nothing written. Trying again helps only after an administrator did something. */
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
                });
        this.why = why;
    }

    /** Returns why. */
    public Off why() {
        return why;
    }
}
