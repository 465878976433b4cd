package org.gilde.confluence.craft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page on which one notes having used what one learned")
class UseServletTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";

    private final Study study = new Study();
    private String item = "";

    @BeforeEach
    void fatimaLearns() {
        study.bridge.takes(Events.fatima("completed", 9));
        item = Long.toString(study.bridge.itemsOf("fatima").get(0).id());
    }

    private Map<String, String> note(String... more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("do", "keep", "item", item, "sentence", "Asked an open question", "day", "2026-11-20"));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields;
    }

    private Application noted() {
        return study.estate.applications.of(Bridge.person("fatima")).get(0);
    }

    @Test
    void notesChangesAndDeletesWithoutAScript() {
        assertThat(study.open()).contains(Study.PATH + "/use?item=" + item, "You noted nothing yet.");
        assertThat(study.openUse(Map.of("item", item)))
                .contains("I used what I learned", "Motivational interviewing", "value=\"2026-11-21\"");
        assertThat(study.sendUse(note("helped", "Time", "hindered", "A full waiting room")))
                .isEmpty();
        assertThat(study.visitor.sentTo()).isEqualTo(Study.PATH + "?done=used");
        assertThat(study.open(Map.of("done", "used")))
                .contains("Kept. Only you see it.", "Asked an open question", "What helped: <bdi>Time</bdi>")
                .contains("What was in the way: <bdi>A full waiting room</bdi>", "November 20, 2026");
        String use = Long.toString(noted().id());
        assertThat(study.openUse(Map.of("use", use)))
                .contains("Change what you noted", "value=\"Asked an open question\"", "value=\"2026-11-20\"");
        assertThat(study.sendUse(note("use", use, "sentence", "Listened first", "helped", "")))
                .isEmpty();
        assertThat(study.open()).contains("Listened first").doesNotContain("open question", "Time<");
        assertThat(study.sendUse(Map.of("do", "remove", "use", use))).isEmpty();
        assertThat(study.visitor.sentTo()).isEqualTo(Study.PATH + "?done=unused");
        assertThat(study.open(Map.of("done", "unused"))).contains("Deleted what you had noted.", "You noted nothing");
    }

    @ParameterizedTest
    @CsvSource({"sentence,'',Write one sentence", "day,2026-11-22,This is in the future.", "day,soon,Choose a date."})
    void givesAFormBackWithWhatIsWrong(String field, String value, String said) {
        assertThat(study.sendUse(note(field, value, "helped", "Time")))
                .contains(said, "aui-message-error", "value=\"Time\"", "aria-invalid=\"true\"");
        assertThat(study.sendUse(note(field, "x".repeat(301)))).contains("aui-message-error");
        assertThat(study.estate.applications.of(Bridge.person("fatima"))).isEmpty();
    }

    @Test
    void anothersIsNotThereNotEvenForAnAdministrator() {
        study.sendUse(note());
        String use = Long.toString(noted().id());
        for (String stranger : new String[] {"key-of-jan", "ada"}) {
            study.visitor.as(stranger);
            assertThat(study.openUse(Map.of("item", item))).isEmpty();
            assertThat(study.visitor.status()).isEqualTo(404);
            assertThat(study.openUse(Map.of("use", use))).isEmpty();
            assertThat(study.sendUse(note("use", use))).isEmpty();
            assertThat(study.sendUse(Map.of("do", "remove", "use", use))).isEmpty();
            assertThat(study.visitor.status()).isEqualTo(404);
            assertThat(study.open()).doesNotContain("open question");
        }
        assertThat(noted().words().sentence()).isEqualTo("Asked an open question");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "x", "99999999999"})
    void whatIsNoItemIsNotThere(String other) {
        assertThat(study.openUse(Map.of("item", other))).isEmpty();
        assertThat(study.sendUse(note("item", other))).isEmpty();
        assertThat(study.visitor.status()).isEqualTo(404);
    }

    @Test
    void changesNothingWithoutItsToken() {
        study.visitor.withForgedForms();
        assertThat(study.sendUse(note())).contains("Nothing was changed.", "value=\"Asked an open question\"");
        assertThat(study.estate.applications.of(Bridge.person("fatima"))).isEmpty();
        study.visitor.anonymous();
        assertThat(study.openUse(Map.of("item", item))).isEmpty();
        assertThat(study.visitor.sentTo()).startsWith("/login");
    }

    @Test
    void showsHostileTextsHarmlessly() {
        study.sendUse(note("sentence", HOSTILE, "helped", HOSTILE, "hindered", HOSTILE));
        assertThat(study.open()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(study.openUse(Map.of("use", Long.toString(noted().id()))))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(study.sendUse(note("day", HOSTILE))).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) {
        study.visitor.reading(tongue);
        assertThat(study.openUse(Map.of("item", item))).contains("lang=\"" + tongue + "\"");
    }

    @Test
    void showsTwentyFiveAtATimeInAsManyQueriesHoweverManyThereAre() {
        study.sendUse(note());
        int few = queries();
        for (int time = 0; time < 30; time++) {
            study.sendUse(note("sentence", "Use " + time));
        }
        assertThat(queries()).isEqualTo(few);
        assertThat(study.open()).contains("Use 29", "?uses=25#gilde-applied").doesNotContain("Use 4<");
        assertThat(study.open(Map.of("uses", "25")))
                .contains("Use 4<", "?uses=0#gilde-applied")
                .doesNotContain("Use 29");
    }

    private int queries() {
        int before = TestObjects.CALLS.get();
        study.open();
        return TestObjects.CALLS.get() - before;
    }
}
