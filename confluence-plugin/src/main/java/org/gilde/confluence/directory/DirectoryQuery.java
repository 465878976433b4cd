package org.gilde.confluence.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilde.confluence.community.Community;

/**
 * What somebody looks for. Empty is anything; a value that nothing has finds nothing.
 *
 * @param text words that all stand in its name, its domain or its topics, marks and letter case apart
 * @param topic one label
 * @param stage word of a stage
 * @param language tag of a language
 */
record DirectoryQuery(String text, String topic, String stage, String language) {
    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Reads the parameters of an address; each is cut at {@value #LONGEST} characters. */
    static DirectoryQuery of(UnaryOperator<String> parameters) {
        return new DirectoryQuery(
                value(parameters, "text"),
                value(parameters, "topic"),
                value(parameters, "stage"),
                value(parameters, "language"));
    }

    private static String value(UnaryOperator<String> parameters, String name) {
        String value = parameters.apply(name).strip();
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    boolean isEmpty() {
        return text.isEmpty() && topic.isEmpty() && stage.isEmpty() && language.isEmpty();
    }

    boolean fits(Community community, String name) {
        return (topic.isEmpty() || community.topics().contains(topic))
                && (stage.isEmpty() || community.stage().name().equalsIgnoreCase(stage))
                && (language.isEmpty() || community.language().equals(language))
                && hasWords(plain(name + " " + community.domain() + " " + String.join(" ", community.topics())));
    }

    private boolean hasWords(String all) {
        return Stream.of(BLANKS.split(plain(text))).allMatch(all::contains);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
