package org.gilde.confluence.takealong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Detail;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.ApplicationDraft;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.subject.Looks;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Take along")
class TakeAlongTest {
    private static final PersonKey FATIMA = Bridge.person("fatima");
    private static final PersonKey JAN = Bridge.person("jan");

    private final Estate estate = new Estate();
    private final Luggage luggage = new Luggage(estate, () -> Words.in("en"));

    private JsonNode json(Choice choice) throws IOException {
        return new ObjectMapper().readTree(luggage.take("fatima", Form.JSON, choice));
    }

    private void look(PersonKey viewer, Optional<Long> item) {
        estate.lookLog.note(List.of(new Looks.Look(
                FATIMA,
                Optional.of(viewer),
                Looks.Role.FELLOW,
                Looks.What.SHARED,
                item,
                estate.clock().instant())));
    }

    @Test
    void holdsEverythingThatIsKeptOfThePerson() throws IOException {
        estate.bridge.takes(Events.told("fatima", "passed", 9, Events.score("0.90")));
        long formal = estate.bridge.itemsOf("fatima").get(0).id();
        long own = estate.add(FATIMA, "A book", "Talks, Debt");
        luggage.join("fatima", "INTAKE");
        estate.bridge.share("fatima", formal, new Share(new Recipient.Coach(), Set.of(Detail.SCORE)));
        estate.bridge.share("fatima", own, Share.completion(new Recipient.Named(JAN, LocalDate.of(2026, 12, 1))));
        estate.transactions.run(() -> {
            luggage.coaches.keep(FATIMA, JAN);
            luggage.reading.choose(FATIMA, true);
            return true;
        });
        long used = estate.applying
                .add(FATIMA, own, new ApplicationDraft("I asked, and listened", "time", "", "2026-11-20"))
                .id()
                .orElseThrow();
        assertThat(used).isPositive();
        look(JAN, Optional.of(formal));
        estate.pausing.pause(FATIMA);
        estate.bridge.takes(Events.fatima("completed", 10));
        long gone = estate.add(FATIMA, "A film", "");
        estate.erasing.item(FATIMA, gone);

        JsonNode taken = json(Choice.ALL);
        assertThat(taken.path("format").asText()).isEqualTo("gilde-take-along");
        assertThat(taken.at("/person/name").asText()).isEqualTo("fatima");
        assertThat(taken.path("everything").asBoolean()).isTrue();
        assertThat(taken.path("items")).hasSize(2);
        JsonNode passed = item(taken, formal);
        assertThat(luggage.take("fatima", Form.JSON, Choice.ALL)).contains("\"scaled\":0.90");
        assertThat(passed.at("/audience/0/coach").asBoolean()).isTrue();
        assertThat(passed.at("/audience/0/details/0").asText()).isEqualTo("score");
        assertThat(passed.path("topics").toString()).contains("motivational-interviewing");
        JsonNode book = item(taken, own);
        assertThat(book.path("formal").asBoolean()).isFalse();
        assertThat(book.path("topics").toString()).isEqualTo("[\"debt\",\"talks\"]");
        assertThat(book.at("/audience/0/until").asText()).isEqualTo("2026-12-01");
        assertThat(taken.at("/used/0/item").asLong()).isEqualTo(own);
        assertThat(taken.at("/used/0/sentence").asText()).isEqualTo("I asked, and listened");
        assertThat(luggage.take("fatima", Form.PAGE, Choice.ALL))
                .contains("I asked, and listened", "What helped: time")
                .doesNotContain("What was in the way");
        assertThat(luggage.take("fatima", Form.JSON, Choice.of(Set.of(formal))))
                .doesNotContain("I asked, and listened");
        assertThat(taken.at("/coach/person").asText()).isEqualTo("jan");
        assertThat(taken.at("/communities/0/community").asText()).isEqualTo("INTAKE");
        assertThat(taken.at("/knownAs/0/name").asText()).isEqualTo("fatima@sociaalhuis.example");
        assertThat(taken.path("ownReadingCounted").asBoolean()).isTrue();
        assertThat(taken.path("ownActsShared").isBoolean()).isTrue();
        assertThat(taken.at("/pause/paused").asBoolean()).isTrue();
        assertThat(taken.at("/pause/notTaken/0/events").asInt()).isEqualTo(1);
        assertThat(taken.at("/erasures/0/scope").asText()).isEqualTo("item");
        assertThat(taken.at("/whoLooked/0/item").asLong()).isEqualTo(formal);
        assertThat(taken.path("complete").asBoolean()).isTrue();
    }

    private static JsonNode item(JsonNode taken, long id) {
        for (JsonNode item : taken.path("items")) {
            if (item.path("id").asLong() == id) {
                return item;
            }
        }
        throw new AssertionError("no item " + id);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void holdsNothingOfAnybodyElse(Form form) {
        estate.add(JAN, "Jan's own book", "Talks");
        estate.bridge.takes(Events.told("jan", "passed", 9, Events.score("0.90")));
        estate.bridge
                .itemsOf("jan")
                .forEach(item -> estate.bridge.share(
                        "jan", item.id(), Share.completion(new Recipient.Named(FATIMA, LocalDate.of(2026, 12, 1)))));
        estate.lookLog.note(List.of(new Looks.Look(
                JAN,
                Optional.of(FATIMA),
                Looks.Role.NAMED,
                Looks.What.SHARED,
                Optional.empty(),
                estate.clock().instant())));
        assertThat(luggage.take("fatima", form, Choice.ALL))
                .isNotEmpty()
                .doesNotContain("Jan", "jan@", "0.90", "90%", "somebody you named", "\"named\"");
    }

    @Test
    void holdsOnlyWhatWasChosen() throws IOException {
        long book = estate.add(FATIMA, "A book", "");
        long film = estate.add(FATIMA, "A film", "");
        look(JAN, Optional.of(book));
        look(JAN, Optional.of(film));
        estate.pausing.pause(FATIMA);
        JsonNode taken = json(Choice.of(Set.of(book)));
        assertThat(taken.path("items")).hasSize(1);
        assertThat(taken.path("whoLooked")).hasSize(1);
        assertThat(taken.has("pause")).isFalse();
        assertThat(taken.path("everything").asBoolean()).isFalse();
        assertThat(luggage.take("fatima", Form.PAGE, Choice.of(Set.of(book))))
                .contains("A book")
                .doesNotContain("A film", "Paused since");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void anothersItemIsNotThere(Form form) {
        long book = estate.add(JAN, "A book", "");
        long own = estate.add(FATIMA, "Another", "");
        assertThat(luggage.takeAlong().of(FATIMA, form, Choice.of(Set.of(book))))
                .isEmpty();
        assertThat(luggage.takeAlong().of(FATIMA, form, Choice.of(Set.of(own, book))))
                .isEmpty();
        assertThat(luggage.takeAlong().of(FATIMA, form, Choice.of(Set.of(own)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "  =1+1", "\uFF1D1+1"})
    void noSpreadsheetCalculatesWithATitle(String title) throws IOException {
        estate.add(FATIMA, title, "");
        List<CSVRecord> rows = rows();
        assertThat(rows.get(1).get(1)).startsWith("'").endsWith(title.strip());
        assertThat(CsvCopy.harmless("\t=1")).startsWith("'");
        assertThat(CsvCopy.harmless("\r=1")).startsWith("'");
        assertThat(CsvCopy.harmless("Plain -1")).isEqualTo("Plain -1");
        assertThat(CsvCopy.harmless("")).isEmpty();
    }

    private List<CSVRecord> rows() throws IOException {
        String text = luggage.take("fatima", Form.CSV, Choice.ALL);
        assertThat(text).startsWith("\uFEFFid,title,activity,").contains("\r\n");
        return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    }

    @Test
    void titlesAreWholeHoweverLong() throws IOException {
        String endless = "Endless ".repeat(900) + "end";
        estate.bridge.takes(
                Events.event("long", "passed", 9, Events.mail("fatima"), Events.activity(Events.COURSE, endless), ""));
        assertThat(rows().get(1).get(1)).isEqualTo(endless);
        assertThat(luggage.take("fatima", Form.PAGE, Choice.ALL)).contains(endless);
        assertThat(luggage.take("fatima", Form.JSON, Choice.ALL)).contains(endless);
    }

    @Test
    void tableHasALineForEachItemWithItsScoreAsItWasSent() throws IOException {
        estate.bridge.takes(Events.told("fatima", "passed", 9, Events.score("0.90")));
        estate.add(FATIMA, "A \"book\", with commas\nand lines", "Talks");
        estate.bridge.share("fatima", "INTAKE");
        List<CSVRecord> rows = rows();
        assertThat(rows).hasSize(3);
        CSVRecord passed = rows.stream()
                .filter(row -> row.get(4).equals("learning system"))
                .findFirst()
                .orElseThrow();
        assertThat(passed.get(1)).isEqualTo("Motivational interviewing");
        assertThat(passed.get(5)).isEqualTo("learned");
        assertThat(passed.get(9)).isEqualTo("0.90");
        assertThat(passed.get(14)).isEqualTo("Space INTAKE");
        assertThat(rows).anyMatch(row -> row.get(4).equals("own") && row.get(13).equals("talks"));
    }

    @Test
    void pageIsWholeAndHarmless() {
        estate.add(FATIMA, "<script>alert(1)</script>", "");
        look(JAN, Optional.empty());
        String page = luggage.take("fatima", Form.PAGE, Choice.ALL);
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("What Gilde keeps about fatima", "&lt;script&gt;", "@media print", "Shared with nobody")
                .contains("Who looked", "fellow member", "Communities", "Nothing is kept.")
                .doesNotContain("<script");
        assertThat(page.strip()).endsWith("</html>");
        assertThat(page.split("<section>", -1)).hasSameSizeAs(page.split("</section>", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void pageIsThereInEveryLanguageAndForSomebodyOfWhomNothingIsKept(String tongue) {
        Luggage other = new Luggage(estate, () -> Words.in(tongue));
        assertThat(other.take("piet", Form.PAGE, Choice.ALL)).contains("lang=\"" + tongue + "\"");
        assertThat(other.take("piet", Form.JSON, Choice.ALL)).contains("\"items\":[]", "\"complete\":true");
        assertThat(other.take("piet", Form.CSV, Choice.ALL)).endsWith("shared_with\r\n");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void takesAsManyQueriesHoweverMuchThereIs(Form form) {
        int few = queries(form, 3);
        assertThat(queries(form, 40)).isEqualTo(few);
    }

    private int queries(Form form, int more) {
        for (int item = 0; item < more; item++) {
            long id = estate.add(FATIMA, "A book", "Talks");
            look(JAN, Optional.of(id));
            estate.bridge.share("fatima", id, Share.completion(new Recipient.Community("INTAKE")));
        }
        int before = TestObjects.CALLS.get();
        luggage.take("fatima", form, Choice.ALL);
        return TestObjects.CALLS.get() - before;
    }

    @Test
    void holdsEveryLookOnceHoweverManyThereAre() throws IOException {
        List<Looks.Look> many = new ArrayList<>();
        for (long item = 1; item <= 1203; item++) {
            many.add(new Looks.Look(
                    FATIMA,
                    Optional.of(JAN),
                    Looks.Role.FELLOW,
                    Looks.What.SHARED,
                    Optional.of(item),
                    estate.clock().instant()));
        }
        estate.lookLog.note(many);
        estate.wait(Duration.ofDays(1));
        JsonNode looks = json(Choice.ALL).path("whoLooked");
        assertThat(looks).hasSize(1203);
        assertThat(looks.findValuesAsText("item")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whoeverGoesAwayEndsIt(Form form) {
        estate.add(FATIMA, "A book", "");
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> luggage.takeAlong()
                        .of(FATIMA, form, Choice.ALL)
                        .orElseThrow()
                        .body()
                        .write(closed))
                .isInstanceOf(IOException.class);
    }
}
