package org.gilde.confluence.privacy;

import java.util.Optional;

/**
 * What the system property {@code gilde.privacy.lock} says.
 *
 * @param level that is locked; nothing where nothing is
 * @param bad whether the property has a value that is none: then the strict level is locked
 */
public record PrivacyLock(Optional<PrivacyLevel> level, boolean bad) {
    /** The name of the system property. */
    public static final String PROPERTY = "gilde.privacy.lock";

    /** Reads its value. */
    public static PrivacyLock of(Optional<String> value) {
        Optional<PrivacyLevel> level = value.flatMap(PrivacyLevel::of);
        return value.isPresent() && level.isEmpty()
                ? new PrivacyLock(Optional.of(PrivacyLevel.STRICT), true)
                : new PrivacyLock(level, false);
    }

    /** Returns what the property says now. */
    public static PrivacyLock current() {
        return of(Optional.ofNullable(System.getProperty(PROPERTY)));
    }
}
