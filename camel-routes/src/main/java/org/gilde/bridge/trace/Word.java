package org.gilde.bridge.trace;

import java.util.regex.Pattern;

/** The words that a span may have, each of a closed list or of the operator's own choice. */
public enum Word {
    /** Method of a request. */
    METHOD("http.request.method", "GET|HEAD|PUT|POST|DELETE|OPTIONS"),
    /** Which resource of the LRS was asked, without what was asked of it. */
    RESOURCE("http.route", "/xapi(/[a-z]{1,20}){1,2}"),
    /** The operator's own name for another LRS. */
    PEER("gilde.peer", "[a-z0-9_-]{1,40}");

    private static final String OTHER = "_OTHER";

    private final String key;
    private final Pattern form;

    Word(String key, String form) {
        this.key = key;
        this.form = Pattern.compile(form);
    }

    String key() {
        return key;
    }

    /** Returns the word, or that it is another one. */
    String of(String word) {
        return form.matcher(word).matches() ? word : OTHER;
    }
}
