package org.gilde.workbench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One word, quoted text or sign of a CQL query.
 *
 * @param at where it begins, counted from 1
 */
record CqlToken(Kind kind, String text, int at) {
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    boolean is(String word) {
        return kind != Kind.QUOTED && text.toLowerCase(Locale.ROOT).equals(word);
    }

    static List<CqlToken> all(String cql) {
        List<CqlToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < cql.length()) {
            char first = cql.charAt(at);
            if (Character.isWhitespace(first)) {
                at++;
            } else if (first == '"' || first == '\'') {
                at = quoted(cql, at, tokens);
            } else if ("=(),".indexOf(first) >= 0) {
                tokens.add(new CqlToken(Kind.SIGN, String.valueOf(first), at + 1));
                at++;
            } else if (isWord(first)) {
                at = word(cql, at, tokens);
            } else {
                throw new CqlException("CQL: unexpected '" + first + "' at " + (at + 1));
            }
        }
        tokens.add(new CqlToken(Kind.END, "the end", cql.length() + 1));
        return tokens;
    }

    private static int quoted(String cql, int from, List<CqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        int at = from + 1;
        while (at < cql.length() && cql.charAt(at) != cql.charAt(from)) {
            if (cql.charAt(at) == '\\' && at + 1 < cql.length()) {
                at++;
            }
            text.append(cql.charAt(at++));
        }
        if (at >= cql.length()) {
            throw new CqlException("CQL: the quote at " + (from + 1) + " is never closed");
        }
        tokens.add(new CqlToken(Kind.QUOTED, text.toString(), from + 1));
        return at + 1;
    }

    private static int word(String cql, int from, List<CqlToken> tokens) {
        int at = from;
        while (at < cql.length() && isWord(cql.charAt(at))) {
            at++;
        }
        tokens.add(new CqlToken(Kind.WORD, cql.substring(from, at), from + 1));
        return at;
    }

    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || "_-.~".indexOf(letter) >= 0;
    }
}
