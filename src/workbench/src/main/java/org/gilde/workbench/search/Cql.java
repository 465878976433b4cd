package org.gilde.workbench.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A query in the part of CQL that the workbench understands: the type, which is page if it is named at all, the space and the label,
 * each with {@code =} or {@code in}, joined by {@code and}, ordered by {@code lastmodified} or {@code title}. Everything
 * else is refused, so that an app does not learn to rely on a guess.
 *
 * @param spaces one list of keys for each condition on the space; a page's key is in all of them
 * @param pagesOnly whether blog posts are left out; a query that names no type finds them, too
 * @param labels one list of names for each condition on labels; a page has one of each
 */
public record Cql(List<List<String>> spaces, boolean pagesOnly, List<List<String>> labels, Order order) {

    /** How results are sorted. */
    public enum Order {
        NEWEST,
        OLDEST,
        TITLE,
        TITLE_BACKWARDS
    }

    /**
     * Reads a query.
     *
     * @throws CqlException if it is malformed or asks for more
     */
    public static Cql parse(String cql) {
        return new Reader(new ArrayDeque<>(CqlToken.all(cql))).read();
    }

    /** Reads one query from left to right. */
    private static final class Reader {
        private final Deque<CqlToken> tokens;
        private final List<List<String>> spaces = new ArrayList<>();
        private final List<List<String>> labels = new ArrayList<>();
        private boolean pagesOnly;

        private Reader(Deque<CqlToken> tokens) {
            this.tokens = tokens;
        }

        private Cql read() {
            condition();
            while (tokens.getFirst().is("and")) {
                tokens.removeFirst();
                condition();
            }
            Order order = tokens.getFirst().is("order") ? order() : Order.NEWEST;
            if (tokens.getFirst().kind() != CqlToken.Kind.END) {
                throw unexpected(tokens.getFirst(), "and, order by or the end");
            }
            return new Cql(List.copyOf(spaces), pagesOnly, List.copyOf(labels), order);
        }

        private void condition() {
            CqlToken field = tokens.removeFirst();
            if (field.is("type")) {
                pagesOnly(field);
            } else if (field.is("space")) {
                spaces.add(lower(values()));
            } else if (field.is("label")) {
                labels.add(lower(values()));
            } else {
                throw unexpected(field, "type, space or label");
            }
        }

        private void pagesOnly(CqlToken field) {
            if (!lower(values()).equals(List.of("page"))) {
                throw new CqlException("CQL: type at " + field.at() + ": the workbench finds pages only");
            }
            pagesOnly = true;
        }

        private List<String> values() {
            CqlToken operator = tokens.removeFirst();
            if (operator.is("=")) {
                return List.of(value());
            }
            if (!operator.is("in")) {
                throw unexpected(operator, "= or in");
            }
            expect("(");
            List<String> values = new ArrayList<>(List.of(value()));
            while (tokens.getFirst().is(",")) {
                tokens.removeFirst();
                values.add(value());
            }
            expect(")");
            return values;
        }

        private String value() {
            CqlToken value = tokens.removeFirst();
            if (value.kind() != CqlToken.Kind.WORD && value.kind() != CqlToken.Kind.QUOTED) {
                throw unexpected(value, "a value");
            }
            return value.text();
        }

        private Order order() {
            tokens.removeFirst();
            expect("by");
            CqlToken field = tokens.removeFirst();
            if (!field.is("lastmodified") && !field.is("title")) {
                throw unexpected(field, "lastmodified or title");
            }
            boolean descending = tokens.getFirst().is("desc");
            if (descending || tokens.getFirst().is("asc")) {
                tokens.removeFirst();
            }
            if (field.is("title")) {
                return descending ? Order.TITLE_BACKWARDS : Order.TITLE;
            }
            return descending ? Order.NEWEST : Order.OLDEST;
        }

        private void expect(String sign) {
            CqlToken token = tokens.removeFirst();
            if (!token.is(sign)) {
                throw unexpected(token, sign);
            }
        }

        private static List<String> lower(List<String> values) {
            return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        }

        private static CqlException unexpected(CqlToken token, String wanted) {
            return new CqlException("CQL: found " + token.text() + " at " + token.at() + ", expected " + wanted);
        }
    }
}
