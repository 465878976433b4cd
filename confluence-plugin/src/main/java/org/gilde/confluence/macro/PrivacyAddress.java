package org.gilde.confluence.macro;

/** Where everybody reads what the organization chose. */
public final class PrivacyAddress {
    /** Path of that page, within Confluence. */
    public static final String PATH = "/plugins/servlet/gilde/privacy";

    private PrivacyAddress() {}
}
