package org.gilde.confluence.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may know of a new formal item before its owner says anything. */
public enum PrivacyLevel {
    /** Nobody but the owner. */
    STRICT,
    /** Fellow members of the owner's communities: that it was completed, and no more. */
    COMMUNITY;

    /** Returns its word in forms and settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the one of that word. */
    public static Optional<PrivacyLevel> of(String word) {
        return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
    }
}
