package org.gilde.bridge.settings;

/** A text that is never printed by accident. */
public final class Secret {
    private final String text;

    /** Keeps the text. */
    public Secret(String text) {
        this.text = text;
    }

    /** Returns the text, for the one place that needs it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
