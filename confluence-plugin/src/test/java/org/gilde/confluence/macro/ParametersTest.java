package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Macro parameters")
class ParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void areAbsentWhenBlank(String value) {
        Parameters given = new Parameters(Map.of("x", value));
        assertThat(given.whole("x", 5, 1, 9)).isEqualTo(5);
        assertThat(given.flag("x")).isFalse();
        assertThat(given.labels("x")).isEmpty();
        assertThat(given.choices("x", Column.class)).containsExactly(Column.values());
        assertThat(given.choice("x", Period.class, Period.YEAR)).isEqualTo(Period.YEAR);
    }

    @Test
    void becomeLabelsAsConfluenceWritesThem() {
        assertThat(new Parameters(Map.of("topic", " Motivational  Interviewing, intake ,,intake")).labels("topic"))
                .containsExactly("motivational-interviewing", "intake");
    }

    @ParameterizedTest
    @CsvSource({"me,ME", "'Shared, me','ME,SHARED'"})
    void areReadInAnyLetterCase(String value, String columns) {
        assertThat(new Parameters(Map.of("columns", value)).choices("columns", Column.class))
                .extracting(Column::name)
                .containsExactly(columns.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e3", "٣", "10", "999999999999999999999"})
    void areRefusedWhereTheyAreNoFittingNumber(String value) {
        assertThatThrownBy(() -> new Parameters(Map.of("max", value)).whole("max", 5, 1, 9))
                .isInstanceOf(BadParameterException.class)
                .hasMessage("macro parameter max");
    }
}
