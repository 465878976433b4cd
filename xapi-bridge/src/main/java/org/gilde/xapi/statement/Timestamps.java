package org.gilde.xapi.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Timestamps of ISO 8601 as RFC 3339 narrows it; without an offset they are taken as UTC. Part Two 4.5. */
public final class Timestamps {
    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;

    private Timestamps() {}

    /** Returns the moment that a text names, if it names one. An offset of minus zero names none. */
    public static Optional<Instant> parse(String text) {
        if (text.length() < SECONDS_END || !hasShape(text)) {
            return Optional.empty();
        }
        int offsetStart = fractionEnd(text);
        if (offsetStart < 0) {
            return Optional.empty();
        }
        Optional<Integer> offset = offsetSeconds(text, offsetStart);
        if (offset.isEmpty()) {
            return Optional.empty();
        }
        return moment(text, nanos(text, offsetStart), offset.get());
    }

    /** Returns the text of the same moment in UTC; of what is no moment, the same text. */
    public static String toUtc(String text) {
        return parse(text).map(Instant::toString).orElse(text);
    }

    private static boolean hasShape(String text) {
        char separator = text.charAt(10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (separator == 'T' || separator == 't')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static Optional<Instant> moment(String text, int nanos, int offset) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
        if (!isTime || year < 0 || month < 1 || day < 1) {
            return Optional.empty();
        }
        try {
            long start =
                    LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            return Optional.of(Instant.ofEpochSecond(start + hour * 3600L + minute * 60L + second - offset, nanos));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns where the offset begins, or -1 when the fraction has no digits. */
    private static int fractionEnd(String text) {
        if (text.length() == SECONDS_END || (text.charAt(SECONDS_END) != '.' && text.charAt(SECONDS_END) != ',')) {
            return SECONDS_END;
        }
        int at = SECONDS_END + 1;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at == SECONDS_END + 1 ? -1 : at;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int digit = 0; digit < NANO_DIGITS; digit++) {
            int at = SECONDS_END + 1 + digit;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static Optional<Integer> offsetSeconds(String text, int start) {
        int length = text.length() - start;
        if (length == 0 || (length == 1 && (text.charAt(start) == 'Z' || text.charAt(start) == 'z'))) {
            return Optional.of(0);
        }
        char sign = text.charAt(start);
        int minutesStart = length == 6 && text.charAt(start + 3) == ':' ? start + 4 : start + 3;
        boolean hasShape = length == 3 || length == 5 || (length == 6 && minutesStart == start + 4);
        if ((sign != '+' && sign != '-') || !hasShape) {
            return Optional.empty();
        }
        int hours = number(text, start + 1, start + 3);
        int minutes = length == 3 ? 0 : number(text, minutesStart, minutesStart + 2);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || (sign == '-' && hours == 0 && minutes == 0)) {
            return Optional.empty();
        }
        int seconds = hours * 3600 + minutes * 60;
        return Optional.of(sign == '-' ? -seconds : seconds);
    }

    /** Returns the number that these digits are, or -1 when they are none. */
    private static int number(String text, int start, int end) {
        int number = 0;
        for (int at = start; at < end; at++) {
            if (!isDigit(text.charAt(at))) {
                return -1;
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
