package org.gilde.confluence.macro;

/** Where a member's own page is: learning, sharing and everything that is kept of them. */
public final class CraftAddress {
    private static final String PATH = "/plugins/servlet/gilde/my-craft";

    private CraftAddress() {}

    /** Returns the page's address; everybody finds their own there. */
    public static String of(String base) {
        return base + PATH;
    }
}
