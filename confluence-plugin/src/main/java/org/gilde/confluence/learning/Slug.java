package org.gilde.confluence.learning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A title as a Confluence label would have it: Motivational interviewing becomes motivational-interviewing. */
public final class Slug {
    private static final int LONGEST = 255;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Slug() {}

    /** Returns the slug; empty if the text has neither letter nor digit. */
    public static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String joined = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = ENDS.matcher(joined).replaceAll("");
        if (slug.length() <= LONGEST) {
            return slug;
        }
        boolean splits = Character.isHighSurrogate(slug.charAt(LONGEST - 1));
        return slug.substring(0, splits ? LONGEST - 1 : LONGEST);
    }
}
