package org.gilde.confluence.macro;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one colleague chose to share.
 *
 * @param initials stand in for a picture
 */
public record ColleagueRow(String who, String initials, String what) {

    /** Returns the first letters of the first two words. */
    static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
