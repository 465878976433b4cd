package org.gilde.confluence.founding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page in one language, as a file of the app: its title, then its storage format. What stands between {@code with
 * NAME} and {@code end} is for when that macro is known, {@code without NAME} for when it is not; {@code {{gap}}} is
 * filled in.
 */
final class PageText {
    private static final Pattern TITLE = Pattern.compile("<!-- title: (.+) -->");
    private static final Pattern BEGIN = Pattern.compile("<!-- (with|without) ([a-z-]+) -->");
    private static final String END = "<!-- end -->";
    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z:-]+)}}");

    private final List<String> lines;
    private final String title;

    private PageText(String file, List<String> lines) {
        Matcher first = TITLE.matcher(lines.get(0));
        if (!first.matches()) {
            throw new IllegalStateException(file + " does not begin with its title");
        }
        this.title = first.group(1);
        this.lines = lines.subList(1, lines.size());
    }

    /** Reads a page's file of that language. */
    static PageText of(String language, String page) {
        String file = "/founding/" + language + "/" + page + ".xml";
        try (InputStream in = PageText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in this jar: " + file);
            }
            return new PageText(
                    file,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title() {
        return title;
    }

    /**
     * Returns the storage format.
     *
     * @param gaps plain text for each gap, which is escaped
     */
    String storage(Set<String> macros, Map<String, String> gaps) {
        List<String> kept = new ArrayList<>();
        boolean shown = true;
        for (String line : lines) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                shown = macros.contains(begin.group(2)) == "with".equals(begin.group(1));
            } else if (END.equals(line)) {
                shown = true;
            } else if (shown) {
                kept.add(line);
            }
        }
        return fill(String.join("\n", kept), gaps::get);
    }

    /**
     * Returns what an older page of this kind lacks.
     *
     * @param known macros that there are now
     * @param settled macros that the older page had, or that are not to be added to it
     * @param gaps plain text for each gap; null for one that nothing fills
     */
    List<Addition> additions(Set<String> known, Set<String> settled, Function<String, @Nullable String> gaps) {
        List<String> shown = new ArrayList<>();
        List<Range> added = new ArrayList<>();
        boolean isShown = true;
        for (String line : lines) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                String macro = begin.group(2);
                boolean isWith = "with".equals(begin.group(1));
                isShown = isWith ? known.contains(macro) : !settled.contains(macro);
                if (isWith && isShown && !settled.contains(macro)) {
                    added.add(new Range(macro, shown.size()));
                }
            } else if (END.equals(line)) {
                isShown = true;
                added.forEach(range -> range.end(shown.size()));
            } else if (isShown) {
                shown.add(fill(line, gaps));
            }
        }
        return added.stream()
                .map(range -> Addition.of(range.macro, shown, range.from, range.to))
                .toList();
    }

    /** Lines that a macro takes; open until its end is seen. */
    private static final class Range {
        private final String macro;
        private final int from;
        private int to = -1;

        Range(String macro, int from) {
            this.macro = macro;
            this.from = from;
        }

        void end(int line) {
            if (to < 0) {
                to = line;
            }
        }
    }

    private String fill(String text, Function<String, @Nullable String> gaps) {
        return GAP.matcher(text).replaceAll(gap -> {
            String value = gaps.apply(gap.group(1));
            if (value == null) {
                throw new IllegalStateException(title + " has a gap that nothing fills: " + gap.group());
            }
            return Matcher.quoteReplacement(escape(value));
        });
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
