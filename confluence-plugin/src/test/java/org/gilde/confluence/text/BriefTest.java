package org.gilde.confluence.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts of others on a page")
class BriefTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void stayAsTheyAreUpToTwoHundredCharacters() {
        assertThat(Brief.of("")).isEmpty();
        assertThat(Brief.of("a".repeat(200))).isEqualTo("a".repeat(200));
        assertThat(Brief.of(SMILE.repeat(200))).isEqualTo(SMILE.repeat(200));
    }

    @Test
    void endInAnEllipsisBeyondAndNeverInHalfACharacter() {
        assertThat(Brief.of("a".repeat(201))).isEqualTo("a".repeat(199) + "\u2026");
        assertThat(Brief.of(SMILE.repeat(5_000))).isEqualTo(SMILE.repeat(199) + "\u2026");
        assertThat(Brief.of("a".repeat(198) + " bc")).isEqualTo("a".repeat(198) + "\u2026");
    }
}
