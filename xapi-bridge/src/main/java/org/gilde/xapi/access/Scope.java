package org.gilde.xapi.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<Scope> WRITING = EnumSet.of(STATEMENTS_WRITE, ALL);
    private static final Set<Scope> READING = EnumSet.of(STATEMENTS_READ, ALL_READ, ALL);

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

    static boolean mayWriteStatements(Set<Scope> scopes) {
        return scopes.stream().anyMatch(WRITING::contains);
    }

    static boolean mayReadAllStatements(Set<Scope> scopes) {
        return scopes.stream().anyMatch(READING::contains);
    }
}
