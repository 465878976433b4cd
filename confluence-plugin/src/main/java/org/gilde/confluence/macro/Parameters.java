package org.gilde.confluence.macro;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads macro parameters. Absent and blank are the same; what does not fit is refused by name. */
final class Parameters {
    /** What Confluence allows in a label, blanks having become dashes. */
    private static final Predicate<String> LABEL =
            Pattern.compile("[^\\s:;,.?&\\[\\]()#^*@!<>\"]{1,255}").asMatchPredicate();

    private final Map<String, String> values;

    Parameters(Map<String, String> values) {
        this.values = values;
    }

    String text(String name) {
        String value = values.get(name);
        return value == null ? "" : value.trim();
    }

    int whole(String name, int otherwise, int least, int most) {
        String value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadParameterException(
                name, "gilde.problem.range", value, Integer.toString(least), Integer.toString(most));
    }

    boolean flag(String name) {
        String value = text(name).toLowerCase(Locale.ROOT);
        if (value.isEmpty() || "false".equals(value)) {
            return false;
        }
        if ("true".equals(value)) {
            return true;
        }
        throw new BadParameterException(name, "gilde.problem.choice", text(name), "true, false");
    }

    /** Reads one of an enum's names, written in lower case with dashes. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String value = text(name);
        return value.isEmpty() ? otherwise : constant(name, type, value);
    }

    /** Reads some of an enum's names, separated by commas. Absent: all. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        List<String> written = parts(name);
        return written.isEmpty()
                ? EnumSet.allOf(type)
                : written.stream()
                        .map(value -> constant(name, type, value))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    /** Reads labels, separated by commas; blanks inside one become dashes, as in label names. */
    List<String> labels(String name) {
        List<String> labels = parts(name).stream()
                .map(label -> label.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"))
                .distinct()
                .toList();
        labels.stream().filter(LABEL.negate()).findFirst().ifPresent(bad -> {
            throw new BadParameterException(name, "gilde.problem.label", bad);
        });
        return labels;
    }

    private List<String> parts(String name) {
        return Arrays.stream(text(name).split(",", -1))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(name, "gilde.problem.choice", value, words(type)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Parameters::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
