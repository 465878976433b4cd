package org.gilde.confluence.admin;

/** Addresses of the parts of something long. */
final class Pages {
    private Pages() {}

    /** Returns the address of the part before; empty where there is none. */
    static String before(String action, String word, int from, int atOnce) {
        return from == 0 ? "" : action + "?" + word + "=" + Math.max(0, from - atOnce);
    }

    /** Returns the address of the part after; empty where there is none. */
    static String after(String action, String word, int from, int atOnce, long all) {
        return from + atOnce >= all ? "" : action + "?" + word + "=" + (from + atOnce);
    }
}
