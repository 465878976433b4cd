package org.gilde.confluence.takealong;

/** Sets JSON out over lines, with every string and number exactly as it was written. */
final class PrettyJson {
    private static final String STEP = "  ";
    private static final int DEEPEST = 40;

    private final String json;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private PrettyJson(String json) {
        this.json = json;
    }

    /** Returns the same JSON; nothing but the white space between its parts is different. */
    static String of(String json) {
        return new PrettyJson(json).write();
    }

    private String write() {
        int at = 0;
        while (at < json.length()) {
            char next = json.charAt(at);
            if (next == '"') {
                int end = endOfString(at);
                out.append(json, at, end);
                at = end;
            } else {
                mark(next, at);
                at++;
            }
        }
        return out.toString();
    }

    private int endOfString(int start) {
        int at = start + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, json.length());
    }

    private void mark(char next, int at) {
        switch (next) {
            case '{', '[' -> {
                out.append(next);
                depth++;
                if (!isEmpty(at)) {
                    line();
                }
            }
            case '}', ']' -> {
                depth--;
                if (!isJustBegun()) {
                    line();
                }
                out.append(next);
            }
            case ',' -> {
                out.append(next);
                line();
            }
            case ':' -> out.append(": ");
            case ' ', '\t', '\n', '\r' -> {}
            default -> out.append(next);
        }
    }

    private boolean isJustBegun() {
        int last = out.length() - 1;
        return last >= 0 && (out.charAt(last) == '{' || out.charAt(last) == '[');
    }

    /** Says whether what begins here ends at once. */
    private boolean isEmpty(int start) {
        int at = start + 1;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at < json.length() && (json.charAt(at) == '}' || json.charAt(at) == ']');
    }

    private void line() {
        out.append('\n').append(STEP.repeat(Math.max(0, Math.min(depth, DEEPEST))));
    }
}
