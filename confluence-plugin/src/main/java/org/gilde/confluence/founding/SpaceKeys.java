package org.gilde.confluence.founding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys of Spaces: the letters and digits in their addresses. */
public final class SpaceKeys {
    /** Longest key; groups are named after it. */
    public static final int LONGEST = 30;

    private static final int PROPOSED = 10;
    private static final Pattern KEY = Pattern.compile("[A-Z0-9]{2," + LONGEST + "}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]+");

    private SpaceKeys() {}

    /** Says whether a key may be used: two letters or digits or more, in upper case. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * Proposes a key for a name: one word as it is, several by what they begin with. The first of those that is free.
     *
     * @param taken says whether a key is taken
     */
    public static String propose(String name, Predicate<String> taken) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        String[] words =
                Stream.of(OTHERS.split(plain)).filter(word -> !word.isEmpty()).toArray(String[]::new);
        String joined = words.length > 1
                ? Stream.of(words).map(word -> word.substring(0, 1)).collect(Collectors.joining())
                : String.join("", words);
        String start = joined.length() < 2 ? "COP" : joined.substring(0, Math.min(PROPOSED, joined.length()));
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? start : start + number)
                .filter(taken.negate())
                .findFirst()
                .orElse(start);
    }
}
