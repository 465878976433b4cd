package org.gilde.xapi.access;

/**
 * Whose data it is. Credentials of one tenant never see, meet or touch what those of another one sent.
 *
 * @param name 1 to 64 of the characters a-z, 0-9, dot, hyphen and underscore
 */
public record Tenant(String name) {
    /** The tenant of credentials that name none. */
    public static final Tenant MAIN = new Tenant("main");

    private static final int LONGEST = 64;

    /** Refuses other characters: the name stands in settings, addresses and logs. */
    public Tenant {
        boolean isName = !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".-_".indexOf(c) >= 0);
        if (!isName) {
            throw new IllegalArgumentException(
                    "A tenant's name has 1 to " + LONGEST + " of the characters a-z 0-9 . - _");
        }
    }
}
