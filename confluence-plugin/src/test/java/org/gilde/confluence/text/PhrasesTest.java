package org.gilde.confluence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers as readers write them")
class PhrasesTest {
    @Test
    void aShareKeepsTwoDigitsBehindThePoint() {
        Phrases english = Words.in("en");
        assertThat(english.percent(new BigDecimal("0.82"))).isEqualTo("82%");
        assertThat(english.percent(new BigDecimal("0.875"))).isEqualTo("87.5%");
        assertThat(english.percent(new BigDecimal("0.9951")))
                .as("not a hundred")
                .isEqualTo("99.51%");
        assertThat(Words.in("nl").percent(new BigDecimal("0.875"))).isEqualTo("87,5%");
    }
}
