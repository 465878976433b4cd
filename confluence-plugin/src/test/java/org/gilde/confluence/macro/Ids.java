package org.gilde.confluence.macro;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of a piece of HTML. */
final class Ids {
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("(?:aria-labelledby|aria-describedby|for)=\"([^\"]*)\"");

    private Ids() {}

    static List<String> in(String html) {
        return all(ID, html);
    }

    static List<String> referredToIn(String html) {
        return all(REFERENCE, html).stream()
                .flatMap(ids -> Arrays.stream(ids.split(" ", -1)))
                .toList();
    }

    private static List<String> all(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
