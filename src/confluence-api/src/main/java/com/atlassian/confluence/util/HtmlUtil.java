package com.atlassian.confluence.util;

/** (10) OO. */
public final class HtmlUtil {
    private HtmlUtil() {}

    public static String htmlEncode(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
