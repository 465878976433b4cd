package org.gilde.confluence.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads dates and times with an offset, as ISO 8601 and so xAPI has them. */
final class Moments {
    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int MILLIS = 3;
    private static final String PUNCTUATION = "    -  -  T  :  :  ";

    private Moments() {}

    /**
     * Returns it to the millisecond, later digits cut off; nothing where its year is not between 1 and 9999.
     *
     * @throws DateTimeParseException if it is not a date and time with an offset
     */
    static Optional<Instant> read(String text) {
        return usual(text).or(() -> any(text));
    }

    private static Optional<Instant> any(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        return time.getYear() < 1 || time.getYear() > 9999
                ? Optional.empty()
                : Optional.of(time.toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Reads the form that nearly all have, {@code 2026-11-23T08:00:00.123Z}, in a fraction of the time; nothing else. */
    private static Optional<Instant> usual(String text) {
        int end = text.length() - 1;
        if (end < SECONDS || text.charAt(end) != 'Z' || !isPunctuated(text) || !hasFraction(text, end)) {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        boolean isDay = year > 0
                && month > 0
                && month <= 12
                && day > 0
                && day <= YearMonth.of(year, month).lengthOfMonth();
        if (!isDay || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400L + hour * 3600L + minute * 60L + second;
        return Optional.of(Instant.ofEpochMilli(seconds * 1000 + millis(text, end)));
    }

    private static boolean isPunctuated(String text) {
        for (int i = 0; i < SECONDS; i++) {
            char mark = PUNCTUATION.charAt(i);
            if (mark == ' ' ? !isDigit(text.charAt(i)) : text.charAt(i) != mark) {
                return false;
            }
        }
        return true;
    }

    /** Says whether after the seconds comes nothing, or a dot and one to nine digits. */
    private static boolean hasFraction(String text, int end) {
        if (end == SECONDS) {
            return true;
        }
        int digits = end - SECONDS - 1;
        if (text.charAt(SECONDS) != '.' || digits < 1 || digits > 9) {
            return false;
        }
        for (int i = SECONDS + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int millis(String text, int end) {
        int millis = 0;
        for (int i = SECONDS + 1; i <= SECONDS + MILLIS; i++) {
            millis = millis * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return millis;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
