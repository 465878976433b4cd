package org.gilde.bridge.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.statement.StatementReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Completion lists")
class CsvRowsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    CsvRowsTest(@TempDir Path temporary) {
        folder = temporary;
    }

    private List<Piece> read(String mapping, String text, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.properties"), mapping);
        Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(charset)), 10_000);
        List<Piece> all = new ArrayList<>();
        try (CsvRows rows = new CsvRows(lines, MappingReader.read(file))) {
            for (Optional<Piece> next = rows.next(); next.isPresent(); next = rows.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    private List<Piece> read(String rows) throws IOException {
        return read(Samples.MAPPING, Samples.HEADER + rows, StandardCharsets.UTF_8);
    }

    private static JsonNode json(Piece piece) throws IOException {
        assertThat(piece.refusal()).isEmpty();
        for (XapiVersion version : XapiVersion.values()) {
            assertThat(new StatementReader().readAll(piece.statement(), version))
                    .hasSize(1);
        }
        return JSON.readTree(piece.statement());
    }

    private static String refusal(Piece piece) {
        return piece.refusal().orElseThrow().reason();
    }

    @Test
    void makesTheSameStatementOfTheSameRowForEver() throws IOException {
        Piece piece =
                read("a@example.org;M I;Gesprek;3/4/2026;14,5;Afgerond;ja\n").get(0);
        assertThat(new String(piece.statement(), StandardCharsets.UTF_8))
                .isEqualTo("{\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":"
                        + "\"http://adlnet.gov/expapi/verbs/passed\",\"display\":{\"en\":\"passed\"}},\"object\":{\"id\":"
                        + "\"https://lms.example.org/course/M%20I\",\"definition\":{\"type\":"
                        + "\"http://adlnet.gov/expapi/activities/course\",\"name\":{\"nl\":\"Gesprek\"}}},\"result\":"
                        + "{\"success\":true,\"completion\":true,\"score\":{\"raw\":14.5,\"min\":0,\"max\":20}},"
                        + "\"timestamp\":\"2026-04-03T10:00:00Z\"}");
        assertThat(StatementIds.of(piece.statement())).hasToString("138d7670-73b7-5f12-b3f2-24f05b476d9b");
    }

    @ParameterizedTest
    @CsvSource({
        "Voltooid, '', completed",
        "voltooid, ja, passed",
        "Afgerond, NEE, failed",
        "Ingeschreven, nee, registered"
    })
    void readsTheVerbFromStatusAndSuccess(String status, String success, String verb) throws IOException {
        JsonNode statement = json(read("a@example.org;MI;;2026-04-03 09:30;;" + status + ";" + success + "\n")
                .get(0));
        assertThat(statement.at("/verb/id").asText()).endsWith("/" + verb);
        assertThat(statement.at("/timestamp").asText()).isEqualTo("2026-04-03T07:30:00Z");
        assertThat(statement.at("/result/score").isMissingNode()).isTrue();
        assertThat(statement.at("/object/definition/name").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | MI | 3/4/2026   | 1   | Voltooid | ja    | says of nobody that they learned",
                "jan           | MI | 3/4/2026   | 1   | Voltooid | ja    | has no mail address in the column of the person",
                "a@example.org | '' | 3/4/2026   | 1   | Voltooid | ja    | names no course",
                "a@example.org | MI | 31/2/2026  | 1   | Voltooid | ja    | has a date that fits none of date.patterns",
                "a@example.org | MI | ''         | 1   | Voltooid | ja    | has a date that fits none of date.patterns",
                "a@example.org | MI | 3/4/2026   | 1.5 | Voltooid | ja    | has a score that is no number",
                "a@example.org | MI | 3/4/2026   | x   | Voltooid | ja    | has a score that is no number",
                "a@example.org | MI | 3/4/2026   | 1   | Weg      | ja    | has a status that the mapping does not know",
                "a@example.org | MI | 3/4/2026   | 1   | Voltooid | tja   | has a success that is neither yes nor no"
            })
    void refusesARowThatDoesNotTellEnough(
            String mail, String code, String date, String points, String status, String success, String reason)
            throws IOException {
        List<Piece> pieces = read(String.join(";", mail, code, "x", date, points, status, success)
                + "\nb@example.org;MI;x;3/4/2026;1;Voltooid;ja\n");
        assertThat(refusal(pieces.get(0))).isEqualTo(reason);
        assertThat(pieces.get(1).refusal()).isEmpty();
    }

    @Test
    void passesOverRowsOfAStatusThatIsToBeSkippedAndEmptyLines() throws IOException {
        assertThat(read("\r\na@example.org;MI;x;3/4/2026;1;Bezig;\r\n   \n")).isEmpty();
    }

    @Test
    void takesOnlyItsOwnLineWithAQuotationMarkThatNobodyCloses() throws IOException {
        List<Piece> pieces = read(
                """
                a@example.org;MI;"open;3/4/2026;1;Voltooid;ja
                b@example.org;MI;x;3/4/2026;1;Voltooid;ja
                c@example.org;MI;"two
                lines; ""and"" marks";3/4/2026;1;Voltooid;ja
                d@example.org;MI;x;3/4/2026
                e@example.org;MI;x;3/4/2026;1;Voltooid;ja;more
                """);
        assertThat(pieces).extracting(Piece::line).containsExactly(2L, 3L, 4L, 6L, 7L);
        assertThat(pieces)
                .extracting(piece -> piece.refusal().isPresent())
                .containsExactly(true, false, false, true, true);
        assertThat(json(pieces.get(2)).at("/object/definition/name/nl").asText())
                .isEqualTo("two\nlines; \"and\" marks");
    }

    @Test
    void readsOtherCharsetsAndRefusesOnlyTheLineThatIsInAnother() throws IOException {
        String rows = Samples.HEADER + "a@example.org;MI;Sant\u00E9;3/4/2026;1;Voltooid;ja\n"
                + "b@example.org;MI;x;3/4/2026;1;Voltooid;ja\n";
        Charset windows = Charset.forName("windows-1252");
        assertThat(json(read(Samples.MAPPING + "csv.charset = windows-1252\n", rows, windows)
                                .get(0))
                        .at("/object/definition/name/nl")
                        .asText())
                .isEqualTo("Sant\u00E9");
        List<Piece> pieces = read(Samples.MAPPING, rows, windows);
        assertThat(refusal(pieces.get(0))).isEqualTo("is not in the charset of the mapping");
        assertThat(pieces.get(1).refusal()).isEmpty();
    }

    @Test
    void readsAccountsOfTheLmsAndOfTheStaffList() throws IOException {
        String mapping =
                """
                person.account = Login
                person.account.home-page = https://lms.example.org
                person.employee = Staff
                person.employee.home-page = https://hr.example.org
                course.id = Course
                date = Date
                verb = attended
                """;
        List<Piece> pieces = read(
                mapping,
                """
                sep=,
                Login,Staff,Course,Date
                jan,,https://c.example/1,2026-01-02
                ,77,https://c.example/1,2026-01-02
                jan,,code,2026-01-02
                """,
                StandardCharsets.UTF_8);
        assertThat(json(pieces.get(0)).at("/actor/account").toString())
                .isEqualTo("{\"homePage\":\"https://lms.example.org\",\"name\":\"jan\"}");
        assertThat(json(pieces.get(1)).at("/actor/account/homePage").asText()).isEqualTo("https://hr.example.org");
        assertThat(json(pieces.get(1)).at("/verb/id").asText()).endsWith("/attended");
        assertThat(refusal(pieces.get(2))).isEqualTo("has a course that is no address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                              | the list is empty",
                "Mail,Code,Cursus,Datum,Punten,Status,Geslaagd    | the list has no column \"Code\" in its header",
                "Mail;Mail;Code;Cursus;Datum;Punten;Status;Geslaagd | the list has the column \"Mail\" twice"
            })
    void readsNothingUnderAWrongHeader(String header, String reason) {
        assertThatThrownBy(() -> read(Samples.MAPPING, header + "\na;b\n", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(header.isEmpty() ? "the list has no column \"Code\" in its header" : reason);
    }
}
