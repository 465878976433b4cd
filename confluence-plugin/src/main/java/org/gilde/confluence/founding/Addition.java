package org.gilde.confluence.founding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of today has and an older one has not: a macro, and what stands around it.
 *
 * @param macro its name
 * @param storage the macro in storage format
 * @param before whole elements above it, the nearest first
 * @param after whole elements below it, the nearest first
 */
public record Addition(String macro, String storage, List<String> before, List<String> after) {
    private static final Pattern WHOLE = Pattern.compile("<(p|h[1-6])\\b[^>]*>.*</\\1>");
    private static final String CELL_END = "</ac:layout-cell>";

    /**
     * Reads one out of a page's lines.
     *
     * @param from where the macro begins
     * @param to right behind its end
     */
    static Addition of(String macro, List<String> lines, int from, int to) {
        List<String> above = new ArrayList<>(lines.subList(0, from));
        Collections.reverse(above);
        return new Addition(
                macro,
                String.join("\n", lines.subList(from, to)),
                anchors(above),
                anchors(lines.subList(to, lines.size())));
    }

    /** What lies beyond the edge of a layout's cell is no neighbor. */
    private static List<String> anchors(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> !line.contains("ac:layout"))
                .filter(line -> WHOLE.matcher(line).matches())
                .toList();
    }

    /** Says whether a body holds the macro. */
    public boolean isIn(String body) {
        return Pattern.compile("<ac:structured-macro\\b[^>]*\\bac:name=\"" + Pattern.quote(macro) + "\"")
                .matcher(body)
                .find();
    }

    /**
     * Returns the body with the macro: beside what stood beside it, where that is still there, and otherwise at the end.
     * Everything else stays as it was; a body that holds the macro stays the same.
     */
    public String into(String body) {
        if (isIn(body)) {
            return body;
        }
        return beside(body, before, true).or(() -> beside(body, after, false)).orElseGet(() -> atEnd(body));
    }

    private Optional<String> beside(String body, List<String> anchors, boolean isBehind) {
        return anchors.stream()
                .filter(anchor -> occursOnce(body, anchor))
                .findFirst()
                .map(anchor -> {
                    int at = body.indexOf(anchor) + (isBehind ? anchor.length() : 0);
                    return insert(body, at);
                });
    }

    private static boolean occursOnce(String body, String text) {
        int first = body.indexOf(text);
        return first >= 0 && body.indexOf(text, first + 1) < 0;
    }

    private String atEnd(String body) {
        int cell = body.lastIndexOf(CELL_END);
        return insert(body, cell < 0 ? body.length() : cell);
    }

    private String insert(String body, int at) {
        Matcher space = Pattern.compile("\\s*\\z").matcher(body.substring(0, at));
        String gap = space.find() && space.group().isEmpty() && at > 0 ? "\n" : "";
        return body.substring(0, at) + gap + storage + "\n" + body.substring(at).replaceFirst("\\A\n", "");
    }
}
