package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The key of a Space")
class SpaceKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Schuldhulp,SCHULDHULP",
        "Budgetbegeleiding,BUDGETBEGE",
        "Debt help,DH",
        "Intake & onthaal,IO",
        "Première écoute,PE",
        "Über uns hinaus,UUH",
        "a,COP",
        "Δεδομένα,COP",
        "'  ',COP"
    })
    void isProposedFromTheName(String name, String key) {
        assertThat(SpaceKeys.propose(name, taken -> false)).isEqualTo(key);
        assertThat(SpaceKeys.isKey(key)).isTrue();
    }

    @Test
    void isAnotherOneWhereThatIsTaken() {
        assertThat(SpaceKeys.propose("Debt help", Set.of("DH", "DH2")::contains))
                .isEqualTo("DH3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "dh", "D H", "D-H", "É1", "ABCDEFGHIJABCDEFGHIJABCDEFGHIJA"})
    void isNothingElseThanUpperCaseLettersAndDigits(String text) {
        assertThat(SpaceKeys.isKey(text)).isFalse();
    }
}
