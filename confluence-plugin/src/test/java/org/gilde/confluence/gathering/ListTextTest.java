package org.gilde.confluence.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gilde.confluence.gathering.ListText.Problem;
import org.gilde.confluence.participation.Floor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list of people")
class ListTextTest {
    private static final String[] FIVE = {"ann@x.be", "bob@x.be", "cas", "dia@x.be", "eva"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@x.be\nbob@x.be\ncas\ndia@x.be\neva",
                "\uFEFFann@x.be\r\nbob@x.be\r\n\r\ncas\r\ndia@x.be\r\neva\r\n",
                "Naam;E-mailadres\nAn;ANN@x.be\nB;bob@x.be\nC;c@x.be\nD;dia@x.be\nE;e@x.be",
                "E-mail,Name\n ann@x.be ,\"An, dr.\"\n\"bob@x.be\",\"two\nlines\"\nc@x.be,C\ndia@x.be,D\ne@x.be,E",
                "user name\temail\na\tann@x.be\nb\tbob@x.be\nc\tc@x.be\nd\tdia@x.be\ne\te@x.be"
            })
    void isReadAsSpreadsheetsWriteIt(String text) {
        ListText.Reading reading = ListText.read(text, Floor.USUAL);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.names()).hasSize(5).contains("ann@x.be", "bob@x.be", "dia@x.be");
    }

    @Test
    void keepsTheOrderAndEachNameOnce() {
        assertThat(ListText.read("ann@x.be\nbob@x.be\ncas\nAnn@x.be\ndia@x.be\neva", Floor.USUAL)
                        .names())
                .containsExactly(FIVE);
    }

    @Test
    void saysOfEachLineThatIsNoGoodWhereAndWhat() {
        ListText.Reading reading = ListText.read(
                "Name;E-mail\nAn;ann@x.be\nBob;bob\nCas;\nDi\u00E9;di\uFFFD@x.be\n" + "Eva;" + "e".repeat(300)
                        + "@x.be\n",
                Floor.USUAL);
        assertThat(reading.problems())
                .containsExactly(
                        new Problem("gilde.cohort.csv.address", 3, 2),
                        new Problem("gilde.cohort.csv.missing", 4, 2),
                        new Problem("gilde.cohort.csv.letters", 5, 2),
                        new Problem("gilde.cohort.csv.long", 6, 2));
    }

    @Test
    void saysWhereAQuotationMarkIsNotClosed() {
        assertThat(ListText.read("ann\n\"bob\ncas\n", Floor.USUAL).problems())
                .extracting(Problem::key)
                .containsExactly("gilde.cohort.csv.quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\uFEFF", "e-mail;name\n"})
    void saysThatNothingIsInIt(String text) {
        assertThat(ListText.read(text, Floor.USUAL).problems())
                .containsExactly(new Problem("gilde.cohort.csv.empty", 0, 0));
    }

    @Test
    void refusesTooFewAndTooMany() {
        assertThat(ListText.read("ann\nbob", Floor.USUAL).problems())
                .containsExactly(new Problem("gilde.cohort.csv.few", 0, 0));
        String many = IntStream.rangeClosed(0, ListText.MOST)
                .mapToObj(number -> "user" + number)
                .collect(Collectors.joining("\n"));
        assertThat(ListText.read(many, Floor.USUAL).problems())
                .containsExactly(new Problem("gilde.cohort.csv.big", 0, 0));
        assertThat(ListText.read("a".repeat(ListText.LONGEST + 1), Floor.USUAL).problems())
                .containsExactly(new Problem("gilde.cohort.csv.big", 0, 0));
    }
}
