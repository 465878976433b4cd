package org.gilde.confluence.matching;

/** Whom a rule looks for among the users. */
record Sought(By by, String text) {

    /** By what a user is found. */
    enum By {
        NAME,
        MAIL,
        MAIL_HASH
    }
}
