package org.gilde.workbench.content;

/** Content could not be saved as asked; nothing was changed. */
public final class ContentException extends RuntimeException {
    /** Which rule was broken. */
    public enum Reason {
        TITLE_MISSING,
        TITLE_TAKEN,
        EDITED_MEANWHILE,
        PARENT_UNFIT,
        SPACE_KEY_MALFORMED,
        SPACE_KEY_TAKEN,
        SPACE_NAME_MISSING,
        LABEL_MALFORMED,
        COMMENT_EMPTY,
        GONE
    }

    private final Reason reason;

    /** Says which rule was broken, and by what. */
    public ContentException(Reason reason, String subject) {
        super("Content refused, " + reason + ": " + subject);
        this.reason = reason;
    }

    /** Returns which rule was broken. */
    public Reason reason() {
        return reason;
    }
}
