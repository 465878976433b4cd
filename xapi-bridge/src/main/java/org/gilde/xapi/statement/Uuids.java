package org.gilde.xapi.statement;

import java.util.Optional;
import java.util.UUID;

/** UUIDs in their canonical form of 36 characters. Part Two 4.4. */
public final class Uuids {
    private static final int LENGTH = 36;

    private Uuids() {}

    /** Returns the UUID that a text is, if it is one. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        for (int at = 0; at < LENGTH; at++) {
            boolean isDash = at == 8 || at == 13 || at == 18 || at == 23;
            char c = text.charAt(at);
            if (isDash ? c != '-' : !isHex(c)) {
                return Optional.empty();
            }
        }
        return Optional.of(UUID.fromString(text));
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
