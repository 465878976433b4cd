package org.gilde.xapi.statement;

/** Durations of ISO 8601. Part Two 4.6. */
final class Durations {
    private static final String DATE_UNITS = "YMD";
    private static final String TIME_UNITS = "HMS";

    private Durations() {}

    /** Says whether a text is a duration, such as {@code PT4M23.5S} or {@code P2W}. */
    static boolean isDuration(String text) {
        if (text.length() < 3 || text.charAt(0) != 'P') {
            return false;
        }
        if (text.endsWith("W")) {
            return parts(text.substring(1), "W") == 1;
        }
        int time = text.indexOf('T');
        if (time < 0) {
            return parts(text.substring(1), DATE_UNITS) > 0;
        }
        return parts(text.substring(1, time), DATE_UNITS) >= 0 && parts(text.substring(time + 1), TIME_UNITS) > 0;
    }

    /** Returns how many numbers with a unit follow each other in the order of the units, or -1. */
    private static int parts(String text, String units) {
        int parts = 0;
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            int end = numberEnd(text, at);
            if (end == at || end == text.length()) {
                return -1;
            }
            int unit = units.indexOf(text.charAt(end));
            if (unit < next) {
                return -1;
            }
            next = unit + 1;
            at = end + 1;
            parts++;
        }
        return parts;
    }

    private static int numberEnd(String text, int start) {
        int digits = digitsEnd(text, start);
        boolean hasFraction = digits > start && digits < text.length() && ".,".indexOf(text.charAt(digits)) >= 0;
        if (!hasFraction) {
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
}
