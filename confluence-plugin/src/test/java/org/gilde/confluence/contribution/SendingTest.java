package org.gilde.confluence.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.text.KeyedHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a member shares, from the act to the bridge")
class SendingTest {
    private static final PersonKey ADA = new PersonKey("ada");
    private static final PersonKey FATIMA = new PersonKey("key-of-fatima");
    private static final PersonKey JAN = new PersonKey("key-of-jan");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private final Estate estate = new Estate();
    private final Contributing contributing = estate.contributing;
    private final CommunityPorts communities = CommunityPorts.inMemory();
    private final MemoryPlaces places = new MemoryPlaces();
    private final List<JsonNode> told = new ArrayList<>();
    private String outcome = "stored";
    private int status = 200;
    private final Sending sending = new Sending(
            estate.organizationChoice,
            estate.contributions,
            new Sending.Wiki(communities.communities(), places),
            estate.pseudonyms,
            new Bridge() {
                @Override
                public boolean isKnown() {
                    return true;
                }

                @Override
                public BridgeAnswer ask(BridgeQuestion question) {
                    return answer(question);
                }
            },
            estate.transactions,
            estate.clock());

    private static JsonSchema schema() {
        Path file = Path.of(System.getProperty("gilde.root", ".."), "src/docs/contributions.schema.json");
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BridgeAnswer answer(BridgeQuestion question) {
        assertThat(question.path()).isEqualTo("/operator/contributions");
        assertThat(SCHEMA.validate(question.body(), InputFormat.JSON)).isEmpty();
        if (status == 0) {
            return BridgeAnswer.kept(Obstacle.NOBODY);
        }
        if (status != 200) {
            return BridgeAnswer.said(status, MissingNode.getInstance());
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode results = answer.putArray("results");
        try {
            JSON.readTree(question.body()).path("contributions").forEach(act -> {
                told.add(act);
                results.addObject().put("id", act.path("id").asText()).put("outcome", outcome);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BridgeAnswer.said(status, answer);
    }

    @BeforeEach
    void anOpenCommunityWhereBothChose() {
        communities.communities().keep(Guild.practice("INTAKE", Joining.OPEN));
        places.space("INTAKE", "Intake");
        places.page(7, "INTAKE", false);
        places.page(8, "INTAKE", true, 81L);
        estate.organizationChoice.choose(ADA, true);
        contributing.choose(FATIMA, true);
    }

    private void doEverything(PersonKey person) {
        contributing.joined(person, "INTAKE");
        contributing.wrote(person, "INTAKE", 7);
        contributing.wrote(person, "INTAKE", 8);
        contributing.replied(person, "INTAKE", 8, 81);
        contributing.left(person, "INTAKE");
    }

    private int send() {
        estate.wait(Duration.ofHours(1));
        return sending.send().told();
    }

    private List<String> acts() {
        return told.stream().map(act -> act.path("act").asText()).toList();
    }

    @Test
    void everyActIsToldWithoutSayingWho() {
        doEverything(FATIMA);
        assertThat(send()).isEqualTo(5);
        assertThat(acts()).containsExactlyInAnyOrder("joined", "created", "asked", "replied", "left");
        assertThat(told).allSatisfy(act -> {
            assertThat(act.path("day").asText()).isEqualTo("2026-11-21");
            assertThat(act.path("community"))
                    .hasToString("{\"key\":\"INTAKE\",\"name\":\"Intake\",\"language\":\"en\"}");
            assertThat(act.path("pseudonym").asText()).isEqualTo(estate.pseudonyms.name(FATIMA));
            assertThat(act.toString()).doesNotContain("fatima", ":7", ":8", "\"81\"");
        });
        JsonNode asked = told.get(acts().indexOf("asked"));
        JsonNode replied = told.get(acts().indexOf("replied"));
        assertThat(replied.path("about")).isEqualTo(asked.path("thing"));
        assertThat(replied.path("thing")).isNotEqualTo(asked.path("thing"));
        assertThat(send()).isZero();
    }

    @Test
    void pseudonymIsNoOtherName() {
        assertThat(Stream.of(
                        estate.pseudonyms.name(FATIMA),
                        estate.pseudonyms.name(JAN),
                        estate.pseudonyms.thing(7),
                        KeyedHash.of(new byte[32], FATIMA.value())))
                .doesNotHaveDuplicates();
        assertThat(new Pseudonyms(() -> new byte[] {1}, estate.contributors, () -> "").name(FATIMA))
                .isNotEqualTo(estate.pseudonyms.name(FATIMA));
        assertThat(estate.pseudonyms.of(JAN)).isEmpty();
    }

    @Test
    void nothingIsNotedUntilBothChose() {
        doEverything(JAN);
        estate.organizationChoice.choose(ADA, false);
        doEverything(FATIMA);
        estate.organizationChoice.choose(ADA, true);
        assertThat(send()).isZero();
        estate.organizationChoice.choose(ADA, false);
        assertThat(contributing.choose(JAN, true)).isFalse();
        assertThat(contributing.isChosen(JAN)).isFalse();
        assertThat(contributing.choose(FATIMA, false)).isTrue();
    }

    @Test
    void memberTakesBackWhatWaits() {
        doEverything(FATIMA);
        contributing.choose(FATIMA, false);
        contributing.choose(FATIMA, true);
        assertThat(send()).isZero();
    }

    @Test
    void organizationTakesBackWhatWaits() {
        doEverything(FATIMA);
        estate.organizationChoice.choose(ADA, false);
        estate.organizationChoice.choose(ADA, true);
        assertThat(send()).isZero();
    }

    @Test
    void lockKeepsEverythingIn() {
        doEverything(FATIMA);
        estate.lockedContributions = true;
        assertThat(send()).isZero();
        assertThat(estate.organizationChoice.choose(ADA, true)).isFalse();
        estate.lockedContributions = false;
        assertThat(send()).isZero();
    }

    @Test
    void whoPausesTellsNothing() {
        doEverything(FATIMA);
        estate.pausing.pause(FATIMA);
        doEverything(FATIMA);
        assertThat(send()).isZero();
        estate.pausing.resume(FATIMA);
        assertThat(send()).isZero();
        contributing.joined(FATIMA, "INTAKE");
        assertThat(send()).isEqualTo(1);
    }

    @Test
    void whoErasesEverythingOrIsForgottenTellsNothingMore() {
        doEverything(FATIMA);
        estate.erasing.all(FATIMA);
        doEverything(FATIMA);
        assertThat(send()).isZero();
        assertThat(contributing.isChosen(FATIMA)).isFalse();
        assertThat(estate.pseudonyms.of(FATIMA)).isPresent();
        estate.transactions.run(() -> {
            estate.contributors.forget(FATIMA);
            return true;
        });
        assertThat(estate.pseudonyms.of(FATIMA)).isEmpty();
    }

    @Test
    void whatIsRestrictedOrGoneOrElsewhereByNowIsNotTold() {
        doEverything(FATIMA);
        places.hide(7);
        places.page(8, "OTHER", true, 81L);
        assertThat(send()).isEqualTo(2);
        assertThat(acts()).containsExactlyInAnyOrder("joined", "left");
    }

    @Test
    void commentIsToldUnderAQuestionOnly() {
        contributing.replied(FATIMA, "INTAKE", 7, 71);
        contributing.replied(FATIMA, "INTAKE", 8, 82);
        assertThat(send()).isZero();
    }

    @Test
    void whatIsWrittenWaitsForAnHour() {
        contributing.wrote(FATIMA, "INTAKE", 7);
        assertThat(sending.send().told()).isZero();
        estate.wait(Duration.ofMinutes(59));
        assertThat(sending.send().told()).isZero();
        estate.wait(Duration.ofMinutes(1));
        assertThat(sending.send().told()).isEqualTo(1);
    }

    @Test
    void communitiesThatAreNotForEverybodyAreNotTold() {
        communities.communities().keep(Guild.practice("INNER", Joining.INVITED));
        communities.communities().keep(Guild.learning("LC", "INTAKE", Joining.ON_REQUEST));
        communities.communities().keep(Guild.learning("OPENLC", "INTAKE", Joining.OPEN));
        for (String community : List.of("INNER", "LC", "OPENLC", "NONE", "~fatima")) {
            places.space(community, "A name");
            contributing.joined(FATIMA, community);
        }
        assertThat(send()).isEqualTo(1);
        assertThat(told.get(0).path("community").path("key").asText()).isEqualTo("OPENLC");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 401, 404, 500, 503})
    void allStaysWhileTheBridgeIsAwayAndIsToldWithTheSameIds(int away) {
        doEverything(FATIMA);
        status = away;
        estate.wait(Duration.ofHours(1));
        assertThat(sending.send()).isEqualTo(new Sending.Outcome(0, true));
        status = 200;
        outcome = "nonsense";
        assertThat(sending.send()).isEqualTo(new Sending.Outcome(0, true));
        List<String> ids = told.stream().map(act -> act.path("id").asText()).toList();
        outcome = "repeated";
        assertThat(sending.send()).isEqualTo(new Sending.Outcome(5, false));
        assertThat(told.subList(5, 10).stream().map(act -> act.path("id").asText()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void whatIsRefusedIsNotToldAgain() {
        outcome = "refused";
        doEverything(FATIMA);
        assertThat(send()).isEqualTo(5);
        assertThat(send()).isZero();
    }

    @Test
    void theSamePageIsTheSameActHoweverOftenItIsHeard() {
        contributing.wrote(FATIMA, "INTAKE", 7);
        contributing.wrote(FATIMA, "INTAKE", 7);
        assertThat(send()).isEqualTo(1);
        contributing.wrote(FATIMA, "INTAKE", 7);
        assertThat(send()).isEqualTo(1);
        assertThat(told.get(0).path("id")).isEqualTo(told.get(1).path("id"));
    }

    @Test
    void whatNobodyTookInAMonthIsForgotten() {
        status = 0;
        doEverything(FATIMA);
        estate.wait(Duration.ofDays(32));
        assertThat(sending.send()).isEqualTo(new Sending.Outcome(0, false));
    }

    @Test
    void manyGoInSeveralRequests() {
        for (int page = 100; page < 220; page++) {
            places.page(page, "INTAKE", false);
            contributing.wrote(FATIMA, "INTAKE", page);
        }
        assertThat(send()).isEqualTo(120);
    }
}
