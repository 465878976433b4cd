package org.gilde.confluence.craft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gilde.confluence.learning.Bridge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("My craft: take along")
class TakePartTest {
    private final Study study = new Study();

    @ParameterizedTest
    @CsvSource({"take-json,application/json,attachment", "take-csv,text/csv,attachment", "take-page,text/html,inline"})
    void givesAFileOfOnesOwnWithoutAScript(String wish, String type, String how) {
        study.estate.add(Bridge.person("fatima"), "A book", "");
        study.estate.add(Bridge.person("jan"), "A film", "");
        assertThat(study.open()).contains("value=\"" + wish + "\"", "id=\"gilde-take-all\"");
        assertThat(study.send(Map.of("do", wish, "which", "all")))
                .contains("A book")
                .doesNotContain("A film");
        assertThat(study.visitor.header("Content-Disposition")).startsWith(how + "; filename=\"gilde-2026-11-21.");
        assertThat(study.visitor.header("Cache-Control")).isEqualTo("no-store");
        assertThat(study.visitor.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(study.visitor.header("Content-Type")).isEqualTo(type + ";charset=UTF-8");
    }

    @Test
    void givesOnlyWhatIsTicked() {
        long book = study.estate.add(Bridge.person("fatima"), "A book", "");
        study.estate.add(Bridge.person("fatima"), "A film", "");
        long other = study.estate.add(Bridge.person("jan"), "A song", "");
        assertThat(study.open()).contains("name=\"item-" + book + "\"").doesNotContain("item-" + other);
        Map<String, String> form =
                Map.of("do", "take-json", "which", "some", "item-" + book, "yes", "item-" + other, "yes");
        assertThat(study.send(form)).contains("A book").doesNotContain("A film", "A song");
    }

    @Test
    void saysThatNothingIsTicked() {
        study.estate.add(Bridge.person("fatima"), "A book", "");
        assertThat(study.send(Map.of("do", "take-json", "which", "some")))
                .contains("Nothing was taken along: tick an item", "aui-message-error");
        assertThat(study.send(Map.of("do", "take-xml", "which", "all"))).isEmpty();
        assertThat(study.visitor.status()).isEqualTo(404);
    }

    @Test
    void givesNothingToAFormFromElsewhereNorToAStranger() {
        study.estate.add(Bridge.person("fatima"), "A book", "");
        study.visitor.withForgedForms();
        assertThat(study.send(Map.of("do", "take-json", "which", "all")))
                .contains("Nothing was changed.")
                .doesNotContain("\"complete\"");
        study.visitor.withOwnForms().anonymous();
        assertThat(study.send(Map.of("do", "take-json", "which", "all"))).isEmpty();
        assertThat(study.visitor.sentTo()).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) {
        study.visitor.reading(tongue);
        assertThat(study.send(Map.of("do", "take-page", "which", "all"))).contains("lang=\"" + tongue + "\"");
    }
}
