package org.gilde.xapi.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a credential is forgiven that the specification does not forgive; nothing unless it is asked for. */
public enum Leniency {
    /** Of a batch the valid Statements are kept, the others set apart. */
    KEEP_VALID,
    /** A batch without ids that comes again is known, and answered the ids of the first time. */
    KNOW_RESENT,
    /** Slips of known clients in the request itself are understood. */
    QUIRKS;

    /** Returns the word that settings use, such as {@code keep-valid}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the one with that word. */
    public static Optional<Leniency> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
