package org.gilde.bridge.drop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row of a completion list may tell, in the Verbs that mean something to the app. */
enum RowOutcome {
    REGISTERED("http://adlnet.gov/expapi/verbs/registered"),
    ATTENDED("http://adlnet.gov/expapi/verbs/attended"),
    COMPLETED("http://adlnet.gov/expapi/verbs/completed"),
    PASSED("http://adlnet.gov/expapi/verbs/passed"),
    FAILED("http://adlnet.gov/expapi/verbs/failed"),
    WAIVED("https://w3id.org/xapi/adl/verbs/waived"),
    ABANDONED("https://w3id.org/xapi/adl/verbs/abandoned");

    private final String verb;

    RowOutcome(String verb) {
        this.verb = verb;
    }

    /** Returns the IRI of the Verb. */
    String verb() {
        return verb;
    }

    /** Returns the word that a mapping uses, such as {@code passed}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RowOutcome> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
