package org.gilde.confluence.macro;

import org.gilde.confluence.learning.LearningState;

/** How a learning state looks: always in words, with a drawing, and with a color that adds nothing of its own. */
public enum StateLook {
    PLANNED("gilde.state.planned", "still", Icons.FLAG),
    IN_PROGRESS("gilde.state.in-progress", "busy", Icons.HALF),
    LEARNED("gilde.state.learned", "good", Icons.CHECK),
    ATTEMPTED("gilde.state.attempted", "still", Icons.AGAIN),
    GRANTED("gilde.state.granted", "good", Icons.STAR),
    LAPSED("gilde.state.lapsed", "past", Icons.CLOCK),
    STOPPED("gilde.state.stopped", "still", Icons.STOP);

    final String key;
    final String tone;
    final String icon;

    StateLook(String key, String tone, String icon) {
        this.key = key;
        this.tone = tone;
        this.icon = icon;
    }

    /** Returns the key of its text. */
    public String key() {
        return key;
    }

    /** Returns which color goes with it: good, busy, past or still. */
    public String tone() {
        return tone;
    }

    /** Returns SVG path data. */
    public String icon() {
        return icon;
    }

    /** Returns how a state looks. */
    public static StateLook of(LearningState state) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case IN_PROGRESS -> IN_PROGRESS;
            case LEARNED -> LEARNED;
            case ATTEMPTED -> ATTEMPTED;
            case GRANTED -> GRANTED;
            case LAPSED -> LAPSED;
            case STOPPED -> STOPPED;
        };
    }
}
