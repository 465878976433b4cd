package org.gilde.confluence.course;

/** What to answer: a page, or where to go; neither refuses. */
record Reply(String html, String address) {
    static final Reply REFUSED = new Reply("", "");

    /** Answers with a page. */
    static Reply page(String html) {
        return new Reply(html, "");
    }

    /** Sends elsewhere. */
    static Reply to(String address) {
        return new Reply("", address);
    }
}
