package org.gilde.confluence.macro;

import org.gilde.confluence.community.Phase;

/** How a phase of a Learning Community is called, what is to be done in it, and which page it has. */
public enum PhaseLook {
    BEFORE("gilde.phase.before", "gilde.phase.before.step", "gilde-lc-before"),
    LEARN("gilde.phase.learn", "gilde.phase.learn.step", "gilde-lc-learning"),
    APPLY("gilde.phase.apply", "gilde.phase.apply.step", "gilde-lc-applying"),
    SECURE("gilde.phase.secure", "gilde.phase.secure.step", "gilde-lc-looking-back"),
    SHARE("gilde.phase.share", "gilde.phase.share.step", "gilde-lc-sharing"),
    CLOSE("gilde.phase.close", "gilde.phase.close.step", "gilde-lc-closing");

    private final String key;
    private final String step;
    private final String label;

    PhaseLook(String key, String step, String label) {
        this.key = key;
        this.step = step;
        this.label = label;
    }

    /** Returns the look of a phase. */
    public static PhaseLook of(Phase phase) {
        return switch (phase) {
            case BEFORE -> BEFORE;
            case LEARN -> LEARN;
            case APPLY -> APPLY;
            case SECURE -> SECURE;
            case SHARE -> SHARE;
            case CLOSE -> CLOSE;
        };
    }

    /** Returns the key of its name. */
    public String key() {
        return key;
    }

    /** Returns the key of the text that says what is to be done. */
    String step() {
        return step;
    }

    /** Returns the label of the page that belongs to it. */
    public String label() {
        return label;
    }
}
