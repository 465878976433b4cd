package org.gilde.confluence.leaving;

/** Where people who leave take along what is kept about them. */
public final class HandoverAddress {
    private static final String PATH = "/plugins/servlet/gilde/take-along/";

    private HandoverAddress() {}

    /** Returns the address of a link. */
    public static String of(String base, String secret) {
        return base + PATH + secret;
    }
}
