package org.gilde.xapi.attachment;

import java.util.Locale;
import java.util.Optional;

/**
 * A Content-Type header: a media type and, where it has one, a boundary. RFC 2045 5.1.
 *
 * @param media in lower case, without parameters
 * @param boundary as it stands between the parts
 */
record ContentType(String media, Optional<String> boundary) {
    private static final int LONGEST_BOUNDARY = 70;
    private static final String SPECIAL = "()<>@,;:\\\"/[]?=";
    private static final String IN_BOUNDARY = "'()+_,-./:=? ";

    /**
     * Reads a header's value.
     *
     * @param isForgiving whether a boundary may stand without the quotation marks that its characters need
     */
    static ContentType parse(String header, boolean isForgiving) {
        int end = header.indexOf(';');
        String media = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new ContentType(media, end < 0 ? Optional.empty() : boundary(header, end, isForgiving));
    }

    /** Returns only the media type of a header's value, in lower case. */
    static String media(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> boundary(String header, int start, boolean isForgiving) {
        Optional<String> found = Optional.empty();
        int at = start;
        while (at >= 0 && at < header.length()) {
            int equal = header.indexOf('=', at);
            if (equal < 0) {
                return found;
            }
            String name = header.substring(at + 1, equal).strip();
            int end = valueEnd(header, equal + 1);
            if (name.equalsIgnoreCase("boundary")) {
                if (found.isPresent()) {
                    throw BrokenMultipartException.contentType("names a boundary twice");
                }
                found = Optional.of(value(header.substring(equal + 1, end).strip(), isForgiving));
            }
            at = end;
        }
        return found;
    }

    /** Returns where the semicolon after a value stands, or the header's end. */
    private static int valueEnd(String header, int start) {
        boolean isQuoted = false;
        for (int at = start; at < header.length(); at++) {
            char c = header.charAt(at);
            if (c == '\\' && isQuoted) {
                at++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ';' && !isQuoted) {
                return at;
            }
        }
        return header.length();
    }

    private static String value(String raw, boolean isForgiving) {
        boolean isQuoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        String boundary = isQuoted ? raw.substring(1, raw.length() - 1).replace("\\", "") : raw;
        boolean needsQuotes = !isQuoted && boundary.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0 || c == ' ');
        if (needsQuotes && !isForgiving) {
            throw BrokenMultipartException.contentType(
                    "has a boundary with characters that need quotation marks, as in boundary=\"=_1\"");
        }
        if (!isBoundary(boundary)) {
            throw BrokenMultipartException.contentType("must name a boundary of 1 to " + LONGEST_BOUNDARY
                    + " letters, digits or '()+_,-./:=? and no space at its end");
        }
        return boundary;
    }

    private static boolean isBoundary(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_BOUNDARY
                && !text.endsWith(" ")
                && text.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || IN_BOUNDARY.indexOf(c) >= 0);
    }
}
