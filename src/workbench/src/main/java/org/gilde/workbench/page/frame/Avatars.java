package org.gilde.workbench.page.frame;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.workbench.html.Html;

/** A round mark with a person's initials. */
public final class Avatars {
    private static final int COLORS = 6;

    private Avatars() {}

    /** Returns the mark; the name stands beside it, so it says nothing itself. */
    public static Html of(String name) {
        String initials = Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .limit(2)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
        return Html.of(
                "<span class=\"avatar avatar-{}\" aria-hidden=\"true\" data-initials=\"{}\"></span>",
                Math.floorMod(name.hashCode(), COLORS),
                initials);
    }
}
