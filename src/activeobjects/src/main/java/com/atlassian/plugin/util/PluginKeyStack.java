package com.atlassian.plugin.util;

/** What Active Objects links to when it names the calling app in a metric. */
public final class PluginKeyStack {
    private PluginKeyStack() {}

    /** Returns null: outside of Confluence nobody keeps the stack. */
    public static String getFirstPluginKey() {
        return null;
    }
}
