package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A pattern of ids")
class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "a,a,true",
        "a,b,false",
        "a,ab,false",
        "ab,a,false",
        "a*,a,true",
        "a*,abc,true",
        "*c,abc,true",
        "a*c,abbc,true",
        "a*c,abcb,false",
        "a?c,abc,true",
        "a?c,ac,false",
        "?,'',false",
        "*,'',true",
        "a**b,ab,true",
        "*a*b*a*,xaybza,true",
        "*a*b*a*,xayaza,false",
        "https://l/view.php?id=7*,https://l/view.php?id=71,true",
        "https://*/quiz/?,https://l/quiz/4,true",
        "https://*/quiz/?,https://l/quiz/42,false",
        "a.c,abc,false",
        "[a-z],b,false",
        "(a+)+$,aaa,false",
        "\\E*,\\E1,true"
    })
    void standsForWhatItSays(String pattern, String text, boolean matches) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "*a*", "*?a", "?*?*a", "**********a"})
    void isDoneSoonWhateverAHostileIdLooksLike(String shape) {
        String pattern = shape.repeat(450 / shape.length()) + "b";
        String text = "a".repeat(10_000);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertThat(Glob.matches(pattern, text))
                .isFalse());
    }

    @Test
    void isEverythingWhenNothingIsFixed() {
        assertThat(Glob.isEverything("*")).isTrue();
        assertThat(Glob.isEverything("**?")).isTrue();
        assertThat(Glob.isEverything("*:*")).isTrue();
        assertThat(Glob.isEverything("*://?*/*")).isTrue();
        assertThat(Glob.isEverything("*a")).isFalse();
        assertThatCode(() -> Glob.matches("\0*", "x")).doesNotThrowAnyException();
        assertThat(Glob.matches("a", "a\0")).isFalse();
    }
}
