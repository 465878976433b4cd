package org.gilde.xapi.statement;

import java.util.Optional;
import java.util.UUID;

/** UUIDs in their canonical form of 36 characters. Part Two 4.4. */
public final class Uuids {
    private static final int LENGTH = 36;

    private Uuids() {}

    /** Returns the UUID that a text is, if it is one. */
    public static Optional<UUID> parse(String text) {
        return isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            boolean isDash = at == 8 || at == 13 || at == 18 || at == 23;
            char c = text.charAt(at);
            if (isDash ? c != '-' : !Hex.isHex(c)) {
                return false;
            }
        }
        return true;
    }
}
