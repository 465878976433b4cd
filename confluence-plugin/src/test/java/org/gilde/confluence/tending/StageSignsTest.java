package org.gilde.confluence.tending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.tending.StageSigns.Reading;
import org.gilde.confluence.tending.StageSigns.Voice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The signs of a stage")
class StageSignsTest {
    private static Optional<Flow> flow(int created, int reacted, int others) {
        return Optional.of(new Flow("INTAKE", LocalDate.of(2026, 11, 21), created, reacted, others, 99));
    }

    private static Voice voice(List<Reading> readings, Sign sign) {
        return readings.stream()
                .filter(reading -> reading.sign() == sign)
                .map(Reading::voice)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "POTENTIAL, AGAINST, AGAINST, AGAINST, AGAINST",
        "COALESCING, FOR, FOR, FOR, FOR",
        "ACTIVE, FOR, FOR, FOR, FOR",
        "STEWARDSHIP, FOR, FOR, FOR, FOR",
        "TRANSFORMATION, AGAINST, AGAINST, AGAINST, AGAINST"
    })
    void aBusyCommunityOfFortySpeaksForTheStagesInTheMiddle(
            Stage stage, Voice people, Voice newcomers, Voice contributing, Voice writing) {
        List<Reading> readings = StageSigns.of(stage, 40, 10, flow(8, 12, 20), Floor.USUAL);
        assertThat(readings).extracting(Reading::voice).containsExactly(people, newcomers, contributing, writing);
        assertThat(readings).extracting(reading -> reading.figure().orElse(-1)).containsExactly(40, 10, 50, 20);
        assertThat(readings).extracting(Reading::among).containsOnly(40);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void tellNothingOfFewerThanFivePeople(Stage stage) {
        List<Reading> readings = StageSigns.of(stage, 4, 4, flow(4, 0, 0), Floor.USUAL);
        assertThat(readings).extracting(Reading::figure).containsOnly(OptionalInt.empty());
        assertThat(readings).extracting(Reading::among).containsOnly(0);
        assertThat(voice(readings, Sign.CONTRIBUTING)).isEqualTo(Voice.NEITHER);
        assertThat(voice(readings, Sign.WRITING)).isEqualTo(Voice.NEITHER);
        assertThat(readings).isEqualTo(StageSigns.of(stage, 1, 0, flow(0, 0, 1), Floor.USUAL));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void tellNothingOfFewerThanARaisedFloor(Stage stage) {
        Floor floor = new Floor(20);
        List<Reading> readings = StageSigns.of(stage, 19, 19, flow(6, 6, 7), floor);
        assertThat(readings).extracting(Reading::figure).containsOnly(OptionalInt.empty());
        assertThat(readings).extracting(Reading::among).containsOnly(0);
        assertThat(readings).isEqualTo(StageSigns.of(stage, 1, 0, flow(0, 0, 1), floor));
    }

    @Test
    void whatIsWithheldSpeaksOnlyWhereEveryFigureBelowTheFloorWould() {
        assertThat(StageSigns.of(Stage.POTENTIAL, 9, 9, Optional.empty(), new Floor(10)))
                .extracting(Reading::voice)
                .startsWith(Voice.FOR, Voice.NEITHER);
        assertThat(StageSigns.of(Stage.COALESCING, 9, 9, Optional.empty(), new Floor(10)))
                .extracting(Reading::voice)
                .containsOnly(Voice.NEITHER);
    }

    @Test
    void aShareIsWithheldWhereItWouldTellOfFew() {
        List<Reading> readings = StageSigns.of(Stage.ACTIVE, 20, 0, flow(3, 7, 10), Floor.USUAL);
        assertThat(readings.get(3).figure()).isEmpty();
        assertThat(voice(readings, Sign.NEWCOMERS)).isEqualTo(Voice.NEITHER);
    }

    @Test
    void beforeTheFirstCountSharesSayNothing() {
        List<Reading> readings = StageSigns.of(Stage.POTENTIAL, 12, 2, Optional.empty(), Floor.USUAL);
        assertThat(readings)
                .extracting(Reading::voice)
                .containsExactly(Voice.NEITHER, Voice.FOR, Voice.NEITHER, Voice.NEITHER);
        assertThat(readings.get(2).among()).isZero();
    }

    @Test
    void aQuietCommunitySpeaksAgainstBeingActive() {
        assertThat(StageSigns.of(Stage.ACTIVE, 100, 20, flow(0, 5, 95), Floor.USUAL))
                .extracting(Reading::voice)
                .startsWith(Voice.FOR, Voice.FOR);
        assertThat(voice(StageSigns.of(Stage.STEWARDSHIP, 100, 1, flow(0, 0, 100), Floor.USUAL), Sign.CONTRIBUTING))
                .isEqualTo(Voice.AGAINST);
    }
}
