package org.gilde.xapi.access;

import java.util.Arrays;
import java.util.Optional;

/** What a credential may do. Part Three 4.2. */
public enum Scope {
    /** Write any Statement. */
    STATEMENTS_WRITE("statements/write"),
    /** Read Statements that it vouches for itself. */
    STATEMENTS_READ_MINE("statements/read/mine"),
    /** Read any Statement. */
    STATEMENTS_READ("statements/read"),
    /** Read and write state, for Activities and actors it is bound to. */
    STATE("state"),
    /** Define or redefine Activities and actors. */
    DEFINE("define"),
    /** Read and write profiles, for Activities and actors it is bound to. */
    PROFILE("profile"),
    /** Read everything. */
    ALL_READ("all/read"),
    /** Everything. */
    ALL("all");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** Returns the specification's word. */
    public String text() {
        return text;
    }

    /** Returns the scope with that word. */
    public static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
