package org.gilde.bridge.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads values of settings by name and collects what is wrong, so that an operator sees it all at once. */
final class Answers {
    /** What an IRI at least is. */
    static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:\\S+";

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,2}[KM]");

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();

    Answers(Map<String, String> values) {
        this.values = values;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(String name, String what) {
        problems.add(new Problem(name, what));
    }

    /** Returns the value without surrounding blanks; a name without a value counts as absent. */
    Optional<String> text(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the value, or reports that it is missing, with what to do. */
    String required(String name, String remedy) {
        return text(name).orElseGet(() -> {
            problem(name, "is missing. " + remedy);
            return "";
        });
    }

    int number(String name, int usual, int least, int most) {
        return text(name)
                .map(value -> {
                    if (value.matches("\\d{1,9}") && within(Integer.parseInt(value), least, most)) {
                        return Integer.parseInt(value);
                    }
                    problem(
                            name,
                            "\"" + value + "\" is not a whole number from " + least + " to " + most
                                    + ". Correct it, or leave it out for " + usual + ".");
                    return usual;
                })
                .orElse(usual);
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }

    Duration duration(String name, String usual, String least, String most) {
        return text(name)
                .map(value -> {
                    Optional<Duration> given = parse(value)
                            .filter(duration -> duration.compareTo(known(least)) >= 0)
                            .filter(duration -> duration.compareTo(known(most)) <= 0);
                    return given.orElseGet(() -> {
                        problem(
                                name,
                                "\"" + value + "\" is not a time from " + least + " to " + most
                                        + ". Write a number and ms, s, m, h or d, such as " + usual + ".");
                        return known(usual);
                    });
                })
                .orElseGet(() -> known(usual));
    }

    private static Duration known(String text) {
        return parse(text).orElseThrow();
    }

    private static Optional<Duration> parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    /** Returns a number of bytes, up to 999M. */
    int size(String name, String usual) {
        String size = text(name).orElse(usual);
        if (!SIZE.matcher(size).matches()) {
            problem(name, "\"" + size + "\" is not a size from 1K to 999M. Write one such as " + usual + ".");
            return 0;
        }
        int number = Integer.parseInt(size.substring(0, size.length() - 1));
        return number << (size.endsWith("K") ? 10 : 20);
    }

    Optional<URI> webAddress(String name) {
        return text(name).flatMap(value -> {
            Optional<URI> address = parseAddress(value);
            if (address.isEmpty()) {
                problem(
                        name,
                        "is not an address such as https://wiki.example.org/confluence. Copy it from the browser,"
                                + " without what follows the base of the wiki.");
            }
            return address;
        });
    }

    /** Returns an address of the web; like {@code example}, with a host and without a query. */
    Optional<URI> address(String name, String example) {
        return text(name).flatMap(value -> {
            Optional<URI> address = parseAddress(value);
            if (address.isEmpty()) {
                problem(name, "is not an address such as " + example + ". Write one without what may follow a ?.");
            }
            return address;
        });
    }

    private static Optional<URI> parseAddress(String value) {
        try {
            URI uri = new URI(value);
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean isBare = uri.getQuery() == null && uri.getUserInfo() == null && uri.getFragment() == null;
            return isWeb && isBare && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    OptionalInt numberIfGiven(String name, int least, int most) {
        return text(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(name, least, least, most));
    }

    /** Returns a number of bytes, up to 999M, if there is one. */
    OptionalInt sizeIfGiven(String name, String usual) {
        return text(name).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.max(1, size(name, usual)));
    }

    /** Returns true or false. */
    boolean flag(String name, boolean usual) {
        return text(name)
                .map(value -> {
                    if (!value.equals("true") && !value.equals("false")) {
                        problem(name, "is neither true nor false. Write one of them.");
                    }
                    return value.equals("true");
                })
                .orElse(usual);
    }

    Set<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the middle parts of names such as {@code gilde.lms.moodle.key}, in order. */
    Set<String> namesBetween(String start, String... ends) {
        Set<String> found = new TreeSet<>();
        for (String name : values.keySet()) {
            for (String end : ends) {
                if (name.startsWith(start) && name.endsWith(end) && name.length() > start.length() + end.length()) {
                    found.add(name.substring(start.length(), name.length() - end.length()));
                }
            }
        }
        return found;
    }

    /** Says whether any setting whose name begins so has a value. */
    boolean isAnyGiven(String start) {
        return values.entrySet().stream()
                .anyMatch(each ->
                        each.getKey().startsWith(start) && !each.getValue().isBlank());
    }

    /** Reports the names that nobody asked for: a slip of the pen would otherwise be a silent default. */
    void reportUnknown() {
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> problem(name, "is not a setting. Compare it with the sample; remove or correct it."));
    }
}
