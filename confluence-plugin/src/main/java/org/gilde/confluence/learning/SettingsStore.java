package org.gilde.confluence.learning;

/** Keeps the settings. */
public interface SettingsStore {

    /** Returns the settings; {@link Settings#NONE} before the first are kept. */
    Settings current();

    /** Keeps these instead. Follow up with {@link Rematching#rematch}: others may match now. */
    void keep(Settings settings);
}
