package org.gilde.confluence.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.RemoteErasing.Answer;
import org.gilde.confluence.subject.RemoteErasing.Part;
import org.gilde.confluence.subject.RemoteErasing.Wish;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Erasing in the bridge's store")
class BridgeErasingTest implements Bridge {
    private static final PersonKey FATIMA = org.gilde.confluence.learning.Bridge.person("fatima");

    private final Estate estate = new Estate();
    private final RemoteErasing erasing =
            new BridgeErasing(this, estate.bridge.identifiers(), estate.ports.activities());
    private final List<BridgeQuestion> questions = new ArrayList<>();
    private boolean isKnown = true;
    private int status = 200;
    private String said = "{}";

    @Override
    public boolean isKnown() {
        return isKnown;
    }

    @Override
    public BridgeAnswer ask(BridgeQuestion question) {
        questions.add(question);
        try {
            return status == 0
                    ? BridgeAnswer.kept(BridgeAnswer.Obstacle.NOBODY)
                    : BridgeAnswer.said(status, new ObjectMapper().readTree(said));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer all(PersonKey person) {
        return erasing.forget(new Wish(person, Optional.empty(), OptionalLong.empty()));
    }

    private Answer goOn() {
        return erasing.forget(new Wish(FATIMA, Optional.empty(), OptionalLong.of(7)));
    }

    @Test
    void namesEveryIdentifierThatIsKnown() {
        estate.bridge.takes(Events.fatima("completed", 9));
        assertThat(all(FATIMA).remote()).isEqualTo(Remote.DONE);
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).path()).isEqualTo("/operator/erasures");
        assertThat(questions.get(0).body())
                .contains("\"mode\":\"delete\"", "\"mbox\":\"mailto:fatima@sociaalhuis.example\"")
                .contains("\"everywhere\":true")
                .doesNotContain("activities");
    }

    @Test
    void namesThePseudonymOfWhoeverOnceSharedWhatTheyDid() {
        estate.organizationChoice.choose(new PersonKey("ada"), true);
        estate.contributing.choose(FATIMA, true);
        estate.contributing.choose(FATIMA, false);
        all(FATIMA);
        assertThat(questions.get(0).body())
                .containsPattern("\"homePage\":\"https://wiki.sociaalhuis.example\",\"name\":\"[0-9a-f]{64}\"");
    }

    @Test
    void namesTheActivitiesOfAPartAndThoseThatStay() {
        estate.bridge.takes(Events.fatima("completed", 9));
        estate.bridge.takes(Events.event(
                "quiz",
                "passed",
                10,
                Events.mail("fatima"),
                Events.activity("https://lms.example/quiz", "A quiz"),
                ""));
        Part part = new Part(Set.of(key(Events.COURSE)), Set.of(key("https://lms.example/quiz")), Instant.EPOCH);
        assertThat(erasing.forget(new Wish(FATIMA, Optional.of(part), OptionalLong.empty()))
                        .remote())
                .isEqualTo(Remote.DONE);
        assertThat(questions.get(0).body())
                .contains("\"activities\":[\"" + Events.COURSE + "\"]", "\"spared\":[\"https://lms.example/quiz\"]")
                .contains("\"until\":\"1970-01-01T00:00:00Z\"")
                .doesNotContain("everywhere");
    }

    private static String key(String id) {
        return new Activity(id, Optional.empty(), Titles.NONE).key();
    }

    @Test
    void isNotAskedForWhatNeverCameFromThere() {
        Part part = new Part(Set.of(), Set.of(), Instant.EPOCH);
        assertThat(erasing.forget(new Wish(FATIMA, Optional.of(part), OptionalLong.empty()))
                        .remote())
                .isEqualTo(Remote.NEVER);
        assertThat(questions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200,DONE",
        "202,WAITING",
        "400,REFUSED",
        "401,REFUSED",
        "404,REFUSED",
        "409,REFUSED",
        "429,WAITING",
        "500,WAITING",
        "0,WAITING"
    })
    void isDoneOnlyWhenTheBridgeSaysSo(int answered, Remote remote) {
        status = answered;
        assertThat(all(FATIMA).remote()).isEqualTo(remote);
    }

    @Test
    void saysThatSomethingIsHeld() {
        said = "{\"held\":2}";
        assertThat(all(FATIMA).remote()).isEqualTo(Remote.HELD);
    }

    private static Elsewhere elsewhere(String name, Elsewhere.State state) {
        return new Elsewhere(name, state, Instant.parse("2026-11-22T10:00:00Z"));
    }

    private static String step(String name, String state) {
        return "{\"target\":\"" + name + "\",\"state\":\"" + state + "\",\"since\":\"2026-11-22T10:00:00Z\"}";
    }

    @Test
    @DisplayName("tells what became of it in other systems, and by which number there is more to hear")
    void tellsWhatBecameOfItElsewhere() {
        said = "{\"id\":7,\"elsewhere\":[" + step("academy", "partly") + "," + step("region", "refused") + "]}";
        Answer answer = all(FATIMA);
        assertThat(answer)
                .isEqualTo(new Answer(
                        Remote.DONE,
                        OptionalLong.of(7),
                        List.of(
                                elsewhere("academy", Elsewhere.State.PARTLY),
                                elsewhere("region", Elsewhere.State.REFUSED))));
        said = "{\"id\":7,\"elsewhere\":[" + step("academy", "partly") + "," + step("region", "held") + "]}";
        assertThat(all(FATIMA).begun()).isEmpty();
        assertThat(erasing.elsewhere(7).orElseThrow()).contains(elsewhere("region", Elsewhere.State.HELD));
        said = "{\"elsewhere\":[" + step("region", "a word of tomorrow") + ",{\"target\":\"x\",\"state\":\"done\"}]}";
        assertThat(erasing.elsewhere(7).orElseThrow())
                .extracting(Elsewhere::state)
                .containsExactly(Elsewhere.State.WAITING, Elsewhere.State.DONE);
        status = 503;
        assertThat(erasing.elsewhere(7)).isEmpty();
        status = 0;
        assertThat(erasing.elsewhere(7)).isEmpty();
        status = 404;
        assertThat(erasing.elsewhere(7)).contains(List.of());
        assertThat(questions).extracting(BridgeQuestion::path).endsWith("/operator/removals/7");
    }

    @Test
    void looksForTheEndOfWhatTakesLongerInsteadOfAskingTwice() {
        status = 202;
        said = "{\"id\":7}";
        assertThat(all(FATIMA)).isEqualTo(new Answer(Remote.WAITING, OptionalLong.of(7)));
        status = 200;
        assertThat(goOn()).isEqualTo(new Answer(Remote.WAITING, OptionalLong.of(7)));
        said = "{\"id\":7,\"finished\":\"2026-11-22T10:00:00Z\"}";
        assertThat(goOn()).isEqualTo(Answer.of(Remote.DONE));
        assertThat(questions).extracting(BridgeQuestion::path).endsWith("/operator/removals/7");
        status = 0;
        assertThat(goOn()).isEqualTo(new Answer(Remote.WAITING, OptionalLong.of(7)));
    }

    @Test
    void asksAgainWhereTheBridgeKnowsNothingOfIt() {
        status = 404;
        assertThat(goOn().remote()).isEqualTo(Remote.REFUSED);
        assertThat(questions)
                .extracting(BridgeQuestion::path)
                .containsExactly("/operator/removals/7", "/operator/erasures");
    }

    @Test
    void isTheOperatorsWhereNobodyToldWhereTheBridgeIs() {
        isKnown = false;
        assertThat(all(FATIMA).remote()).isEqualTo(Remote.UNTOLD);
        assertThat(all(new PersonKey("gone")).remote()).isEqualTo(Remote.UNTOLD);
        isKnown = true;
        assertThat(all(new PersonKey("gone")).remote()).isEqualTo(Remote.NOBODY);
        assertThat(questions).isEmpty();
    }
}
