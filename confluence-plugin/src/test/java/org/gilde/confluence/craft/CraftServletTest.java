package org.gilde.confluence.craft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("My craft")
class CraftServletTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";

    private final Study study = new Study();

    private static Map<String, String> book(String wish, String... more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("do", wish, "title", "A book", "state", "learned", "day", "2026-11-20"));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields;
    }

    private LearningItem item() {
        return study.bridge.itemsOf("fatima").get(0);
    }

    @Test
    void showsOnesOwnLearningAndNobodyElses() {
        study.bridge.takes(Events.fatima("completed", 9));
        study.send(book("add", "title", "A private book"));
        assertThat(study.open())
                .contains("Motivational interviewing", "from the learning system", "November 20, 2026")
                .contains("A private book", "added by you", "2 items");
        study.visitor.as("key-of-jan");
        assertThat(study.open())
                .contains("Nothing is kept of you yet.")
                .doesNotContain("Motivational", "private book", "fatima");
        study.visitor.as("ada");
        assertThat(study.open()).doesNotContain("Motivational", "private book");
    }

    @Test
    void letsTheOrganizationKnowOnlyIfBothChoose() {
        PersonKey ada = new PersonKey("ada");
        assertThat(study.open())
                .contains("Your organization did not choose that members may share this.")
                .doesNotContain("value=\"contribute\"");
        assertThat(study.send(Map.of("do", "contribute"))).contains("Your organization did not choose");
        study.estate.organizationChoice.choose(ada, true);
        assertThat(study.open())
                .contains("Your organization is told nothing", "value=\"contribute\"")
                .contains("Under a pseudonym", "Not sharing has no effect");
        study.send(Map.of("do", "contribute"));
        assertThat(study.visitor.sentTo()).isEqualTo(Study.PATH + "?done=contributing");
        assertThat(study.open(Map.of("done", "contributing")))
                .contains("You let your organization know", "value=\"withhold\"");
        study.estate.organizationChoice.choose(ada, false);
        assertThat(study.open()).contains("it does not want to now", "value=\"withhold\"");
        study.send(Map.of("do", "withhold"));
        assertThat(study.visitor.sentTo()).isEqualTo(Study.PATH + "?done=withheld");
        study.estate.organizationChoice.choose(ada, true);
        study.visitor.withForgedForms();
        study.send(Map.of("do", "contribute"));
        assertThat(study.estate.contributing.isChosen(new PersonKey("key-of-fatima")))
                .isFalse();
    }

    @Test
    void addsChangesAndDeletesWithoutAScript() {
        assertThat(study.send(book("add", "topics", "Talks"))).isEmpty();
        assertThat(study.visitor.sentTo()).isEqualTo(Study.PATH + "?done=added");
        String id = Long.toString(item().id());
        assertThat(study.open(Map.of("done", "added"))).contains("Added. Only you see it.", "A book");
        assertThat(study.open(Map.of("change", id)))
                .contains("Change what you added", "value=\"A book\"", "value=\"talks\"", "value=\"2026-11-20\"");
        assertThat(study.send(book("change", "id", id, "title", "Two books"))).isEmpty();
        assertThat(study.open()).contains(">Two books<").doesNotContain(">A book<");
        assertThat(study.send(Map.of("do", "remove", "id", id))).isEmpty();
        assertThat(study.bridge.itemsOf("fatima")).isEmpty();
    }

    @Test
    void showsWhatIsSharedAndTakesItBack() {
        study.send(book("add"));
        assertThat(study.open()).contains("You share nothing.", "Not sharing has no effect");
        study.bridge.share("fatima", "INTAKE");
        study.bridge.share("fatima", "GONE");
        assertThat(study.open()).contains("You share 1 item.", "Space INTAKE", ">GONE<");
        String id = Long.toString(item().id());
        assertThat(study.send(Map.of("do", "unshare", "id", id, "recipient", "community:INTAKE")))
                .isEmpty();
        assertThat(item().audience().shares()).containsExactly(Share.completion(new Recipient.Community("GONE")));
    }

    @Test
    void showsWhoseCoachAndWhoForHowLong() {
        study.send(book("add"));
        LocalDate day = LocalDate.of(2026, 12, 1);
        PersonKey jan = Bridge.person("jan");
        study.bridge.share("fatima", item().id(), Share.completion(new Recipient.Coach()));
        study.bridge.share("fatima", item().id(), Share.completion(new Recipient.Named(jan, day)));
        study.bridge.share(
                "fatima", item().id(), Share.completion(new Recipient.Named(Bridge.person("els"), day.minusYears(1))));
        assertThat(study.open())
                .contains(">my coach<", ">A former colleague, up to and including December 1, 2026<")
                .contains("value=\"person:key-of-jan\"")
                .doesNotContain("key-of-els");
    }

    @ParameterizedTest
    @CsvSource({
        "title,'',Say what it is.",
        "day,2027-11-23,This is in the future",
        "day,soon,Choose a date.",
        "state,failed,Choose one of the three.",
        "topics,'a,b,c,d,e,f,g,h,i,j,k',No more than ten topics."
    })
    void givesAFormBackWithWhatIsWrong(String field, String value, String said) {
        assertThat(study.send(book("add", field, value))).contains(said, "aui-message-error");
        assertThat(study.bridge.itemsOf("fatima")).isEmpty();
    }

    @Test
    void showsHostileTextsHarmlessly() {
        study.send(book("add", "title", HOSTILE, "topics", HOSTILE));
        assertThat(study.open()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(study.send(book("add", "title", HOSTILE, "day", HOSTILE))).doesNotContain("<script");
        assertThat(study.open(Map.of("change", HOSTILE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"change", "remove", "unshare", "anything"})
    void anothersItemIsNotThere(String wish) {
        study.send(book("add"));
        study.bridge.share("fatima", "INTAKE");
        String id = Long.toString(item().id());
        study.visitor.as("key-of-jan");
        assertThat(study.send(book(wish, "id", id, "recipient", "community:INTAKE")))
                .isEmpty();
        assertThat(study.visitor.status()).isEqualTo(404);
        assertThat(study.open(Map.of("change", id))).isEmpty();
        assertThat(item().audience().shares()).containsExactly(Share.completion(new Recipient.Community("INTAKE")));
    }

    @Test
    void changesNothingWithoutItsToken() {
        study.visitor.withForgedForms();
        assertThat(study.send(book("add"))).contains("Nothing was changed.", "value=\"A book\"");
        assertThat(study.bridge.itemsOf("fatima")).isEmpty();
        study.visitor.anonymous();
        assertThat(study.open()).isEmpty();
        assertThat(study.visitor.sentTo()).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) {
        study.visitor.reading(tongue);
        study.send(book("add"));
        assertThat(study.open()).contains("lang=\"" + tongue + "\"");
    }

    @Test
    void takesAsManyQueriesHoweverManyItemsThereAre() {
        int few = queriesWith(2);
        assertThat(queriesWith(30)).isEqualTo(few);
    }

    private int queriesWith(int more) {
        for (int item = 0; item < more; item++) {
            study.send(book("add"));
        }
        study.bridge.share("fatima", "INTAKE");
        int before = TestObjects.CALLS.get();
        study.open();
        return TestObjects.CALLS.get() - before;
    }
}
