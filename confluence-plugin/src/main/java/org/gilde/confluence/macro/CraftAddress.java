package org.gilde.confluence.macro;

/** Where a member's own page is: learning, sharing and everything that is kept of them. */
public final class CraftAddress {
    private static final String PATH = "/plugins/servlet/gilde/my-craft";

    /** What follows it where somebody notes having used something. */
    public static final String USE = "/use";

    private CraftAddress() {}

    /** Returns the page's address; everybody finds their own there. */
    public static String of(String base) {
        return base + PATH;
    }

    /** Returns the address at which somebody notes having used one of their own items. */
    public static String use(String base, long item) {
        return of(base) + USE + "?item=" + item;
    }
}
