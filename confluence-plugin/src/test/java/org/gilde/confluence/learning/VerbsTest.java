package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    @ParameterizedTest
    @CsvSource({
        "http://adlnet.gov/expapi/verbs/registered, PLANNED",
        "http://adlnet.gov/expapi/verbs/attended, LEARNED",
        "http://adlnet.gov/expapi/verbs/completed, LEARNED",
        "https://w3id.org/xapi/adl/verbs/satisfied, LEARNED",
        "http://adlnet.gov/expapi/verbs/failed, ATTEMPTED",
        "http://id.tincanapi.com/verb/viewed, IN_PROGRESS",
        "https://w3id.org/xapi/adl/verbs/waived, GRANTED",
        "https://w3id.org/xapi/adl/verbs/abandoned, STOPPED",
        "https://w3id.org/xapi/tla/verbs/expired, LAPSED",
        "http://id.tincanapi.com/verb/earned, LEARNED",
    })
    void tableOfMeanings(String verb, LearningState state) {
        assertThat(state(verb, Optional.empty())).contains(state);
    }

    @Test
    void deniedSuccessIsAnAttempt() {
        assertThat(state(ADL + "completed", Optional.of(false))).contains(LearningState.ATTEMPTED);
        assertThat(state(ADL + "completed", Optional.of(true))).contains(LearningState.LEARNED);
    }

    @Test
    void revokingLeadsToNoState() {
        assertThat(state("https://w3id.org/xapi/tla/verbs/revoked", Optional.empty()))
                .isEmpty();
    }

    @Test
    void otherVerbsMeanNothing() {
        assertThat(Verbs.usual(ADL + "launched")).isEmpty();
        assertThat(Verbs.usual(ADL + "answered")).isEmpty();
        assertThat(Verbs.usual("completed")).isEmpty();
    }

    private static Optional<LearningState> state(String verb, Optional<Boolean> success) {
        return Verbs.state(Verbs.usual(verb).orElseThrow(), success);
    }
}
