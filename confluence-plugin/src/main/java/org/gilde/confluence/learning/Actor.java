package org.gilde.confluence.learning;

/**
 * Whom a Statement is about, by the one identifier that the bridge passes on.
 *
 * @param name mail address, hash, OpenID or account name
 * @param homePage of an account; empty for the others
 */
public record Actor(Kind kind, String name, String homePage) {

    /** The four inverse functional identifiers of xAPI. */
    public enum Kind {
        MAIL,
        MAIL_HASH,
        OPEN_ID,
        ACCOUNT
    }

    /** Returns how an administrator reads it. */
    public String readable() {
        return kind == Kind.ACCOUNT ? name + " @ " + homePage : name;
    }
}
