package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.bridge.delivery.Minimising.AGENT;
import static org.gilde.bridge.delivery.Minimising.MODULE;
import static org.gilde.bridge.delivery.Minimising.completed;
import static org.gilde.bridge.delivery.Minimising.minimised;
import static org.gilde.bridge.delivery.Minimising.statement;
import static org.gilde.bridge.delivery.Minimising.stored;

import java.util.Set;
import org.gilde.bridge.delivery.Skipped.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkippedStatementsTest {
    @Test
    void skipsAVerbThatIsNotAllowed() {
        assertThat(minimised(statement(Statements.LAUNCHED, AGENT, MODULE, "")))
                .isEqualTo(new Skipped(Reason.VERB, Statements.LAUNCHED));
        assertThat(new StatementToLearningEvent(
                                () -> AllowedVerbs.of(Set.of(Statements.LAUNCHED)), new ActivityTraits(Set.of()))
                        .convert(stored(statement(Statements.LAUNCHED, AGENT, MODULE, ""))))
                .isInstanceOf(LearningEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@b.example\"}",
                "{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:a@b.example\"}]}",
                "{\"name\":\"nobody\"}",
                "{\"account\":{\"name\":\"42\"}}"
            })
    void skipsWhatIsNotAboutOnePerson(String actor) {
        assertThat(minimised(completed(actor, MODULE, ""))).isEqualTo(new Skipped(Reason.ACTOR, Statements.COMPLETED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.example\"}",
                "{\"objectType\":\"StatementRef\",\"id\":\"1f0b7a3c-9c1e-4b0e-8a55-1d2b3c4d5e6f\"}",
                "{\"objectType\":\"SubStatement\",\"actor\":{},\"verb\":{},\"object\":{}}"
            })
    void skipsWhatIsNotAboutAnActivity(String object) {
        assertThat(minimised(completed(AGENT, object, ""))).isEqualTo(new Skipped(Reason.OBJECT, Statements.COMPLETED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://id.tincanapi.com/activitytype/lms", "http://id.tincanapi.com/activitytype/user-profile"})
    void skipsWhatNobodyLearns(String type) {
        String site = "{\"id\":\"https://lms.example\",\"definition\":{\"type\":\"" + type + "\"}}";
        assertThat(minimised(completed(AGENT, site, ""))).isEqualTo(new Skipped(Reason.OBJECT, Statements.COMPLETED));
    }

    @ParameterizedTest
    @CsvSource({
        "http://adlnet.gov/expapi/activities/course, true",
        "http://id.tincanapi.com/activitytype/resource, true",
        "http://activitystrea.ms/badge, false"
    })
    void takesNoGradeForABadge(String type, boolean isGrade) {
        String earned = statement(
                "http://id.tincanapi.com/verb/earned",
                AGENT,
                "{\"id\":\"https://x.example/1\",\"definition\":{\"type\":\"" + type + "\"}}",
                "");
        assertThat(minimised(earned) instanceof Skipped).isEqualTo(isGrade);
    }

    @Test
    void leavesInTheStoreWhatContentSaysOfItsSlidesInASessionOfCmi5() {
        assertThat(minimised(completed(AGENT, MODULE, inSession("[{\"id\":\"https://own.example/slides\"}]"))))
                .isEqualTo(new Skipped(Reason.OBJECT, Statements.COMPLETED));
        assertThat(minimised(completed(AGENT, MODULE, inSession("[]")))).isInstanceOf(Skipped.class);
        assertThat(minimised(completed(
                        AGENT, MODULE, inSession("[{\"id\":\"https://w3id.org/xapi/cmi5/context/categories/cmi5\"}]"))))
                .isInstanceOf(LearningEvent.class);
    }

    private static String inSession(String category) {
        return ",\"context\":{\"extensions\":{\"https://w3id.org/xapi/cmi5/context/extensions/sessionid\":\"one\"},"
                + "\"contextActivities\":{\"category\":" + category + "}}";
    }
}
