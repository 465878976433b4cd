package org.gilde.bridge.drop;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.bridge.drop.Mapping.Course;
import org.gilde.bridge.drop.Mapping.Score;
import org.gilde.bridge.drop.Mapping.What;
import org.gilde.bridge.drop.Mapping.When;
import org.gilde.bridge.drop.Mapping.Who;

/** Reads a file of mapping: names and values as in a properties file, in UTF-8. */
final class MappingReader {
    private final Properties values;
    private final Set<String> asked = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private MappingReader(Properties values) {
        this.values = values;
    }

    /**
     * Reads one.
     *
     * @throws MappingException with all that is wrong
     * @throws IOException if the file can not be read
     */
    static Mapping read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(text);
        } catch (IllegalArgumentException e) {
            throw new MappingException(List.of("It has a broken \\u in it; write letters as they are."));
        }
        return new MappingReader(values).read();
    }

    private Mapping read() {
        Mapping mapping = new Mapping(new LayoutReader(this).read(), people(), course(), when(), score(), what());
        values.stringPropertyNames().stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> problem(name, "is not known here. Compare it with the guide."));
        if (!problems.isEmpty()) {
            throw new MappingException(problems);
        }
        return mapping;
    }

    void problem(String name, String what) {
        problems.add(name + " " + what);
    }

    Optional<String> text(String name) {
        asked.add(name);
        return Optional.ofNullable(values.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String required(String name, String remedy) {
        return text(name).orElseGet(() -> {
            problem(name, "is missing. " + remedy);
            return "";
        });
    }

    private List<Who> people() {
        List<Who> people = new ArrayList<>();
        for (String kind : List.of("person.account", "person.employee")) {
            Optional<String> homePage = text(kind + ".home-page");
            text(kind).ifPresent(column -> {
                if (homePage.isEmpty()) {
                    problem(kind + ".home-page", "is missing. Write the address that the accounts belong to.");
                }
                people.add(new Who(column, homePage));
            });
        }
        text("person.mail").ifPresent(column -> people.add(new Who(column, Optional.empty())));
        if (people.isEmpty()) {
            problem("person.mail", "is missing. Name the column of the mail address, or person.account.");
        }
        return people;
    }

    private Course course() {
        return new Course(
                required("course.id", "Name the column of the course's code or address."),
                text("course.id.prefix").orElse(""),
                text("course.title"),
                text("course.language").orElse("und"));
    }

    private When when() {
        String column = required("date", "Name the column of the date.");
        Locale language = Locale.forLanguageTag(text("date.language").orElse("en"));
        List<DateTimeFormatter> patterns = new ArrayList<>();
        for (String pattern : text("date.patterns")
                .orElse("yyyy-MM-dd|yyyy-MM-dd'T'HH:mm:ssXXX")
                .split("\\|", -1)) {
            try {
                // a year of an era asks for the era when reading is strict
                patterns.add(DateTimeFormatter.ofPattern(pattern.strip().replace('y', 'u'), language)
                        .withResolverStyle(ResolverStyle.STRICT));
            } catch (IllegalArgumentException e) {
                problem("date.patterns", "has a pattern that is none. Write some such as d/M/yyyy|yyyy-MM-dd HH:mm.");
            }
        }
        return new When(column, patterns, zone());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(text("date.zone").orElse("UTC"));
        } catch (DateTimeException e) {
            problem("date.zone", "is not a time zone. Write one such as Europe/Brussels.");
            return ZoneId.of("UTC");
        }
    }

    private Optional<Score> score() {
        Optional<String> least = text("score.min");
        Optional<String> most = text("score.max");
        String decimal = text("score.decimal").orElse(".");
        if (!decimal.equals(".") && !decimal.equals(",")) {
            problem("score.decimal", "is neither . nor , . Write one of them.");
        }
        return text("score.raw").map(raw -> new Score(raw, least, most, decimal.charAt(0)));
    }

    private What what() {
        Map<String, Optional<RowOutcome>> words = new HashMap<>();
        for (RowOutcome outcome : RowOutcome.values()) {
            words("status." + outcome.word()).forEach(word -> words.put(word, Optional.of(outcome)));
        }
        words("status.skip").forEach(word -> words.put(word, Optional.empty()));
        String usual = text("verb").orElse(RowOutcome.COMPLETED.word());
        if (RowOutcome.of(usual).isEmpty()) {
            problem(
                    "verb",
                    "is not known. Write registered, attended, completed, passed, failed, waived or abandoned.");
        }
        return new What(
                RowOutcome.of(usual).orElse(RowOutcome.COMPLETED),
                text("status"),
                words,
                text("success"),
                words("success.yes"),
                words("success.no"));
    }

    /** Returns the words of a list with commas in between, in small letters. */
    private Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        Stream.of(text(name).orElse("").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.add(RowToStatement.small(word)));
        return words;
    }
}
