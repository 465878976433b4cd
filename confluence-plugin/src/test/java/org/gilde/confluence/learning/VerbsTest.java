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
        assertThat(Verbs.knows(verb)).isTrue();
        assertThat(Verbs.state(verb, Optional.empty())).contains(state);
    }

    @Test
    void deniedSuccessIsAnAttempt() {
        assertThat(Verbs.state(ADL + "completed", Optional.of(false))).contains(LearningState.ATTEMPTED);
        assertThat(Verbs.state(ADL + "completed", Optional.of(true))).contains(LearningState.LEARNED);
    }

    @Test
    void revokingLeadsToNoState() {
        assertThat(Verbs.state("https://w3id.org/xapi/tla/verbs/revoked", Optional.empty()))
                .isEmpty();
    }

    @Test
    void otherVerbsMeanNothing() {
        assertThat(Verbs.knows(ADL + "launched")).isFalse();
        assertThat(Verbs.knows(ADL + "answered")).isFalse();
        assertThat(Verbs.knows("completed")).isFalse();
    }
}
