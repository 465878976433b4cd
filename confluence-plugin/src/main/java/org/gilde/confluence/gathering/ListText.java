package org.gilde.confluence.gathering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gilde.confluence.participation.Floor;

/**
 * Reads a list of people: comma-, semicolon- or tab-separated, with or without a heading. Without one the first column
 * holds the names. Says of each line that is no good where, and what to do.
 */
final class ListText {
    /** Longest list, in characters. */
    static final int LONGEST = 1_000_000;
    /** Most people on a list. */
    static final int MOST = 20_000;

    /** Key of what is said of too short a list. */
    static final String FEW = "gilde.cohort.csv.few";

    private static final int LONGEST_NAME = 255;
    private static final String MARK = "\uFEFF";
    private static final char LOST = '\uFFFD';
    private static final Set<String> MAILS = Set.of(
            "email",
            "e-mail",
            "mail",
            "email address",
            "e-mail address",
            "mailadres",
            "e-mailadres",
            "emailadres",
            "adresse e-mail",
            "courriel",
            "e-mail-adresse",
            "mailadresse");
    private static final Set<String> NAMES = Set.of(
            "username",
            "user name",
            "user",
            "login",
            "account",
            "gebruikersnaam",
            "gebruiker",
            "identifiant",
            "utilisateur",
            "benutzername",
            "benutzer");

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Floor floor;

    private ListText(Floor floor) {
        this.floor = floor;
    }

    /**
     * Something that is no good.
     *
     * @param key of the text that says so
     * @param line where, from 1; 0 for the list as a whole
     * @param column where on that line, from 1
     */
    record Problem(String key, long line, int column) {}

    /**
     * What came of it.
     *
     * @param names each once, in order; whole only without problems
     */
    record Reading(List<String> names, List<Problem> problems) {}

    /** Reads a text. Of fewer people than the floor, what is said would be said of somebody. */
    static Reading read(String text, Floor floor) {
        ListText reading = new ListText(floor);
        if (text.length() > LONGEST) {
            reading.problem("gilde.cohort.csv.big", 0, 0);
        } else {
            reading.parse(text.startsWith(MARK) ? text.substring(1) : text);
        }
        return new Reading(List.copyOf(reading.names), List.copyOf(reading.problems));
    }

    private void parse(String text) {
        long line = 0;
        try (CSVParser parser = CSVParser.parse(text, format(text))) {
            int column = -1;
            boolean isMail = false;
            for (CSVRecord row : parser) {
                line = parser.getCurrentLineNumber();
                if (isBlank(row)) {
                    continue;
                }
                if (column < 0) {
                    column = heading(row, MAILS);
                    isMail = column >= 0;
                    column = isMail ? column : heading(row, NAMES);
                    if (column >= 0) {
                        continue;
                    }
                    column = 0;
                }
                take(row, line(parser, row), column, isMail);
            }
            checkLength();
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            problem("gilde.cohort.csv.quotes", line + 1, 1);
        }
    }

    private static CSVFormat format(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .build();
    }

    /** A record that spans lines ends on the parser's line; most do not span any. */
    private static long line(CSVParser parser, CSVRecord row) {
        long spanned = row.stream()
                .mapToLong(
                        value -> value.chars().filter(letter -> letter == '\n').count())
                .sum();
        return Math.max(1, parser.getCurrentLineNumber() - spanned);
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static int heading(CSVRecord row, Set<String> words) {
        for (int column = 0; column < row.size(); column++) {
            if (words.contains(row.get(column).strip().toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return -1;
    }

    private void take(CSVRecord row, long line, int column, boolean isMail) {
        String name = column < row.size() ? row.get(column).strip() : "";
        if (name.isEmpty()) {
            problem("gilde.cohort.csv.missing", line, column + 1);
        } else if (name.indexOf(LOST) >= 0) {
            problem("gilde.cohort.csv.letters", line, column + 1);
        } else if (name.length() > LONGEST_NAME) {
            problem("gilde.cohort.csv.long", line, column + 1);
        } else if ((isMail || name.contains("@")) && !isAddress(name)) {
            problem("gilde.cohort.csv.address", line, column + 1);
        } else {
            names.add(name.contains("@") ? name.toLowerCase(Locale.ROOT) : name);
        }
    }

    private static boolean isAddress(String name) {
        int at = name.indexOf('@');
        return at > 0
                && at == name.lastIndexOf('@')
                && at < name.length() - 1
                && name.chars().noneMatch(letter -> Character.isWhitespace(letter) || Character.isISOControl(letter));
    }

    private void checkLength() {
        if (!problems.isEmpty()) {
            return;
        }
        if (names.size() > MOST) {
            problem("gilde.cohort.csv.big", 0, 0);
        } else if (names.isEmpty()) {
            problem("gilde.cohort.csv.empty", 0, 0);
        } else if (floor.hides(names.size())) {
            problem(FEW, 0, 0);
        }
    }

    private void problem(String key, long line, int column) {
        problems.add(new Problem(key, line, column));
    }
}
