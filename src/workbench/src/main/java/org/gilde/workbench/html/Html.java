package org.gilde.workbench.html;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * A piece of HTML. Its markup is a constant, checked by the compiler, with a {@code {}} for every value; values are
 * escaped unless they are {@code Html} themselves. So nothing that somebody typed can become markup.
 */
public final class Html {
    /** No HTML at all. */
    public static final Html EMPTY = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Fills a template.
     *
     * @param values one for each {@code {}}: HTML, a collection of it, an {@code Optional} of a value, or anything else
     *     as text
     */
    public static Html of(@CompileTimeConstant final String template, Object... values) {
        StringBuilder filled = new StringBuilder(template.length() + 64);
        int from = 0;
        for (Object value : values) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("More values than places in: " + template);
            }
            filled.append(template, from, hole);
            append(filled, value);
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("More places than values in: " + template);
        }
        return new Html(filled.append(template, from, template.length()).toString());
    }

    /** Returns text, escaped. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    /** Returns markup as it is: what the storage renderer or an installed app wrote. */
    public static Html written(String markup) {
        return new Html(markup);
    }

    /** Returns the HTML if the condition holds, else none. */
    public static Html when(boolean condition, Html html) {
        return condition ? html : EMPTY;
    }

    /** Collects pieces into one, in order. */
    public static Collector<Html, StringBuilder, Html> joined() {
        return Collector.of(
                StringBuilder::new,
                (all, one) -> all.append(one.markup),
                StringBuilder::append,
                all -> new Html(all.toString()));
    }

    /** Returns the markup. */
    @Override
    public String toString() {
        return markup;
    }

    private static void append(StringBuilder filled, Object value) {
        if (value instanceof Html html) {
            filled.append(html.markup);
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> append(filled, one));
        } else if (value instanceof Optional<?> perhaps) {
            perhaps.ifPresent(one -> append(filled, one));
        } else {
            filled.append(escape(String.valueOf(value)));
        }
    }

    /** Returns text with every character that means something in markup replaced, fit for elements and attributes. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
