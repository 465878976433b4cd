package org.gilde.xapi.statement;

/** Durations of ISO 8601. Part Two 4.6. */
final class Durations {
    private static final String DATE_UNITS = "YMD";
    private static final String TIME_UNITS = "HMS";
    private static final int HUNDREDTHS = 2;

    private Durations() {}

    /** Says whether a text is a duration, such as {@code PT4M23.5S} or {@code P2W}. */
    static boolean isDuration(String text) {
        int end = text.length();
        if (end < 3 || text.charAt(0) != 'P') {
            return false;
        }
        if (text.charAt(end - 1) == 'W') {
            return numberEnd(text, 1) == end - 1;
        }
        int time = text.indexOf('T');
        if (time < 0) {
            return areParts(text, 1, end, DATE_UNITS);
        }
        boolean isDate = time == 1 || (areParts(text, 1, time, DATE_UNITS) && !hasFraction(text, time));
        return isDate && areParts(text, time + 1, end, TIME_UNITS);
    }

    /** Returns a duration with no more than 0.01 seconds of precision: nothing beyond counts. Part Two 4.6. */
    static String toHundredths(String duration) {
        int mark = fractionMark(duration, duration.length());
        if (mark < 0 || !isDuration(duration) || !duration.endsWith("S")) {
            return duration;
        }
        int end = Math.min(mark + 1 + HUNDREDTHS, duration.length() - 1);
        while (end > mark + 1 && duration.charAt(end - 1) == '0') {
            end--;
        }
        String fraction = end == mark + 1 ? "" : "." + duration.substring(mark + 1, end);
        return duration.substring(0, mark) + fraction + "S";
    }

    /** Says whether numbers, each with a unit, follow each other in the order of the units; the last may be broken. */
    private static boolean areParts(String text, int start, int end, String units) {
        int next = 0;
        int at = start;
        while (at < end) {
            int unitAt = numberEnd(text, at);
            if (unitAt == at || unitAt >= end) {
                return false;
            }
            int unit = units.indexOf(text.charAt(unitAt));
            boolean isInner = unitAt < end - 1;
            if (unit < next || (isInner && hasFraction(text, unitAt))) {
                return false;
            }
            next = unit + 1;
            at = unitAt + 1;
        }
        return end > start;
    }

    private static int numberEnd(String text, int start) {
        int digits = digitsEnd(text, start);
        if (digits == start || digits == text.length() || !isMark(text.charAt(digits))) {
            return digits;
        }
        int end = digitsEnd(text, digits + 1);
        return end == digits + 1 ? start : end;
    }

    private static int digitsEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean hasFraction(String text, int end) {
        return fractionMark(text, end) >= 0;
    }

    private static int fractionMark(String text, int end) {
        for (int at = 0; at < end; at++) {
            if (isMark(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',';
    }
}
