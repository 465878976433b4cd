package org.gilde.confluence.learning;

/** Keeps the settings. */
public interface SettingsStore {

    /** Returns the settings; {@link Settings#NONE} before the first are kept. */
    Settings current();

    /** Keeps these instead. */
    void keep(Settings settings);
}
