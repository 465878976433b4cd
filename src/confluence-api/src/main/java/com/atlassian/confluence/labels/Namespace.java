package com.atlassian.confluence.labels;

/** LIKELY (JD). The constants are distinct; compared with equals. */
public final class Namespace {
    public static final Namespace GLOBAL = new Namespace("global");
    public static final Namespace TEAM = new Namespace("team");
    public static final Namespace SYSTEM = new Namespace("system");

    private final String prefix;

    private Namespace(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String toString() {
        return prefix;
    }
}
