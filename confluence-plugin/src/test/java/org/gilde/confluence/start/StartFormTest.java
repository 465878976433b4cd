package org.gilde.confluence.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.Foundry;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.text.Phrases;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The form that starts a community")
class StartFormTest {
    private static final PersonKey FATIMA = new PersonKey("fatima");

    private final Foundry foundry = new Foundry();
    private final StartForm form = new StartForm(foundry.founding());
    private String language = "nl";

    @Test
    void isWholeWithANameAndASentence() {
        StartForm.Reading reading = read(Map.of("name", " Debt \n help ", "domain", "How we help."));
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.request().name()).isEqualTo("Debt help");
        assertThat(reading.request().key()).isEqualTo("DH");
        assertThat(reading.request().topics()).containsExactly("debt-help");
        assertThat(reading.request().joining()).isEqualTo(Joining.OPEN);
        assertThat(reading.request().language()).isEqualTo("nl");
        assertThat(reading.request().creator()).isEqualTo(FATIMA);
    }

    @Test
    void takesWhatIsChosen() {
        StartForm.Reading reading = read(Map.of(
                "name", "Debt help",
                "domain", "How we help.",
                "topics", "Budget, Motivational interviewing,,",
                "joining", "request",
                "language", "fr",
                "key", "debt"));
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.request().topics()).isEqualTo(Set.of("budget", "motivational-interviewing"));
        assertThat(reading.request().joining()).isEqualTo(Joining.ON_REQUEST);
        assertThat(reading.request().language()).isEqualTo("fr");
        assertThat(reading.request().key()).isEqualTo("DEBT");
        assertThat(read(Map.of("joining", "invited")).request().joining()).isEqualTo(Joining.INVITED);
    }

    @ParameterizedTest
    @CsvSource({"nl,xx,nl", "fr,'',fr", "es,'',en", "es,de,de"})
    void writesTheFirstPagesInTheReadersLanguageUnlessAnotherIsChosen(String reader, String chosen, String pages) {
        language = reader;
        assertThat(read(Map.of("language", chosen)).request().language()).isEqualTo(pages);
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
        String topics = IntStream.range(0, 21).mapToObj(Integer::toString).collect(Collectors.joining(","));
        StartForm.Reading reading = read(Map.of("domain", "x".repeat(301), "topics", topics, "key", "d-h"));
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.name().problem()).contains("hoogstens 100");
        assertThat(reading.domain().problem()).contains("hoogstens 300");
        assertThat(reading.domain().value()).hasSize(301);
        assertThat(reading.topics().problem()).contains("hoogstens 20");
        assertThat(reading.topics().value()).isEqualTo(topics);
        assertThat(reading.key().problem()).contains("zonder accenten");
        assertThat(reading.key().value()).isEqualTo("D-H");
        assertThat(read(Map.of("topics", "...")).topics().isWrong()).isTrue();
    }

    @Test
    void namesAKeyThatIsFreeWhereOneIsTaken() {
        foundry.wiki().create("DH", "Debt help", FATIMA);
        StartForm.Reading reading = read(Map.of("name", "Debt help", "domain", "How.", "key", "dh"));
        assertThat(reading.key().problem()).isEqualTo("DH is bezet. DH2 is vrij.");
        assertThat(read(Map.of("name", "Debt help", "domain", "How.")).request().key())
                .isEqualTo("DH2");
    }

    private StartForm.Reading read(Map<String, String> fields) {
        Phrases phrases = language.equals("es")
                ? new Phrases((key, gaps) -> key, Locale.forLanguageTag(language), ZoneOffset.UTC)
                : Words.in(language);
        return form.read(name -> fields.getOrDefault(name, ""), FATIMA, phrases);
    }

    @Test
    void makesWhatSomebodyElseAskedFit() {
        Founding.Request bare = form.fit("DEBT", name -> "", FATIMA, Words.in("fr"));
        assertThat(bare)
                .isEqualTo(new Founding.Request("DEBT", "DEBT", "DEBT", Set.of("debt"), Joining.OPEN, "fr", FATIMA));
        String topics = IntStream.range(0, 30).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
        Map<String, String> much = Map.of("name", "n".repeat(101), "domain", "d".repeat(301), "topics", topics);
        Founding.Request cut = form.fit("DEBT", name -> much.getOrDefault(name, ""), FATIMA, Words.in("fr"));
        assertThat(cut.name()).hasSize(100);
        assertThat(cut.domain()).hasSize(300);
        assertThat(cut.topics()).hasSize(20);
    }
}
