package org.gilde.confluence.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.LearningIntake;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.MemorySigns;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rosters that the app asks the bridge for")
class RosterCareTest implements Bridge {
    private static final String LEFT = "http://activitystrea.ms/leave";

    private final Hall hall = new Hall();
    private final MemorySigns signs = new MemorySigns();
    private final org.gilde.confluence.learning.Bridge learning =
            new org.gilde.confluence.learning.Bridge(TablePorts.over(TestObjects.fresh()), signs);
    private final List<String> asked = new ArrayList<>();
    private final List<BridgeAnswer> answers = new ArrayList<>();
    private boolean isKnown = true;

    @Override
    public boolean isKnown() {
        return isKnown;
    }

    @Override
    public BridgeAnswer ask(BridgeQuestion question) {
        asked.add(question.path());
        return answers.isEmpty() ? BridgeAnswer.kept(BridgeAnswer.Obstacle.NOBODY) : answers.remove(0);
    }

    @BeforeEach
    void follow() {
        Community own = Hall.practice("MI", "x");
        hall.together(() -> hall.ports
                .communities()
                .keep(new Community(
                        "MI",
                        "",
                        Set.of(),
                        own.stage(),
                        own.joining(),
                        "",
                        "",
                        "nl",
                        Optional.of(new LearningPlan("INTAKE", Hall.RUN, "", List.of(), List.of())),
                        Optional.empty())));
    }

    private RosterCare care(LearningIntake intake) {
        return new RosterCare(this, hall.ports.communities(), hall.cohorts, intake, hall.clock());
    }

    private static String word(String who, String verb, int hour) {
        return Events.event(
                who + verb,
                verb,
                hour,
                Events.mail(who),
                "{\"id\":\"" + Hall.RUN + "\",\"type\":\"http://adlnet.gov/expapi/activities/course\"}",
                "");
    }

    private void answer(String asOf, String next, String... events) {
        String json = "{\"run\":\"" + Hall.RUN + "\",\"asOf\":\"" + asOf + "\",\"events\":[" + String.join(",", events)
                + "]" + (next.isEmpty() ? "" : ",\"next\":\"" + next + "\"") + "}";
        try {
            answers.add(BridgeAnswer.said(200, new ObjectMapper().readTree(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PersonKey> joined() {
        return signs.said.values().stream()
                .filter(sign -> sign.run().equals(Hall.RUN) && sign.joins())
                .flatMap(sign -> sign.person().stream())
                .toList();
    }

    @Test
    void takesInWhoeverIsOnTheRosterOfACourseThatACommunityFollows() {
        RosterCare care = care(learning.intake());
        answer("2026-11-20T12:00:00Z", "a".repeat(64), word("fatima", "registered", 9), word("piet", "registered", 9));
        answer("2026-11-20T12:00:01Z", "", word("jan", "registered", 9));
        assertThat(care.run()).isEqualTo(1);
        assertThat(asked.get(0))
                .isEqualTo("/operator/rosters?run=https%3A%2F%2Flms.sociaalhuis.example%2Fcourse%2Fview.php%3Fid%3D7");
        assertThat(asked.get(1)).endsWith("&after=" + "a".repeat(64));
        assertThat(joined())
                .containsExactlyInAnyOrder(
                        org.gilde.confluence.learning.Bridge.person("fatima"),
                        org.gilde.confluence.learning.Bridge.person("jan"));
        assertThat(learning.itemsOf("fatima")).extracting(LearningItem::state).containsExactly(LearningState.PLANNED);
        learning.know("piet");
        learning.intake().rematch();
        assertThat(joined()).as("who waited for an account").hasSize(3);
    }

    @Test
    void asksOnceAnHourAndTakesWhatIsNewSince() {
        RosterCare care = care(learning.intake());
        answer("2026-11-20T10:00:00Z", "", word("fatima", "registered", 9));
        care.run();
        assertThat(care.run()).isZero();
        assertThat(asked).hasSize(1);
        hall.wait(Duration.ofHours(1));
        answer("2026-11-20T12:00:00Z", "", word("jan", "registered", 9), word("fatima", LEFT, 11));
        assertThat(care.run()).isEqualTo(1);
        assertThat(joined()).containsExactly(org.gilde.confluence.learning.Bridge.person("fatima"));
        assertThat(signs.said).hasSize(2);
        assertThat(RunPeople.of(signs.said.values()).known()).isEmpty();
    }

    @Test
    void keepsOutWhoPausesOrErased() {
        Estate estate = new Estate();
        follow(); // a new estate empties all tables
        estate.pausing.pause(org.gilde.confluence.learning.Bridge.person("jan"));
        estate.erasing.all(org.gilde.confluence.learning.Bridge.person("fatima"));
        answer("2026-11-20T12:00:00Z", "", word("fatima", "registered", 9), word("jan", "registered", 9));
        assertThat(care(estate.bridge.intake()).run()).isEqualTo(1);
        assertThat(estate.bridge.itemsOf("fatima")).isEmpty();
        assertThat(estate.bridge.itemsOf("jan")).isEmpty();
    }

    @Test
    void takesTwoThousand() {
        RosterCare care = care(learning.intake());
        for (int page = 0; page < 4; page++) {
            int first = page * 500;
            IntStream.range(first, first + 500).forEach(each -> learning.know("m" + each));
            answer(
                    "2026-11-20T12:00:00Z",
                    page == 3 ? "" : Integer.toString(page).repeat(64),
                    IntStream.range(first, first + 500)
                            .mapToObj(each -> word("m" + each, "registered", 9))
                            .toArray(String[]::new));
        }
        assertThat(care.run()).isEqualTo(1);
        assertThat(joined()).hasSize(2000);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "401,0", "503,0", "404,1"})
    void takesNothingWhereTheBridgeDoesNotSay(int status, int read) {
        if (status > 0) {
            answers.add(BridgeAnswer.said(status, new ObjectMapper().createObjectNode()));
        }
        assertThat(care(learning.intake()).run()).isEqualTo(read);
        assertThat(signs.said).isEmpty();
    }

    @Test
    void takesNoNonsense() {
        answer("never", "not a place", "{\"statementId\":\"x\"}", word("fatima", "registered", 9));
        assertThat(care(learning.intake()).run()).isEqualTo(1);
        assertThat(joined()).hasSize(1);
    }

    @Test
    void asksNobodyWhereNobodyToldWhereTheBridgeIs() {
        isKnown = false;
        assertThat(care(learning.intake()).run()).isZero();
        assertThat(asked).isEmpty();
    }
}
