package org.gilde.confluence.admin;

import java.util.List;
import org.gilde.confluence.privacy.PrivacyLevel;

/**
 * What the pages about the organization's choice print.
 *
 * @param action where the form goes, and its own address
 * @param level the word of the level in force
 * @param means what that is, as a sentence
 * @param lock what is locked and how, as a sentence; empty where nothing is
 * @param problem what is wrong with the lock; empty for nothing
 * @param contributions whether members may let the organization know what they do
 * @param history every choice there was, the latest first
 */
public record PrivacyView(
        String action,
        String level,
        String means,
        String lock,
        String problem,
        Contributions contributions,
        List<Row> history) {

    /**
     * Whether members may let the organization know what they do.
     *
     * @param means what that is, as a sentence
     * @param lock that it is locked, as a sentence; empty where it is not
     */
    public record Contributions(boolean isOn, String means, String lock) {

        /** Returns whether nobody can change it here. */
        public boolean locked() {
            return !lock.isEmpty();
        }
    }

    /** One choice: when, who, and from what to what. */
    public record Row(String when, String who, String from, String to) {}

    /** Returns whether nobody can change it here. */
    public boolean locked() {
        return !lock.isEmpty();
    }

    /** Returns whether the strict level is in force. */
    public boolean strict() {
        return PrivacyLevel.STRICT.word().equals(level);
    }

    /** Returns whether there was a choice. */
    public boolean hasHistory() {
        return !history.isEmpty();
    }
}
