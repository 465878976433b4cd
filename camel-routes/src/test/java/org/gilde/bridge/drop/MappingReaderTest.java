package org.gilde.bridge.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The mapping of lists")
class MappingReaderTest {
    private final Path folder;

    MappingReaderTest(@TempDir Path temporary) {
        folder = temporary;
    }

    private Mapping read(String text) throws IOException {
        return MappingReader.read(Files.writeString(folder.resolve("m"), text));
    }

    @Test
    void knowsWhichColumnsAListMustHave() throws IOException {
        assertThat(read(Samples.MAPPING).columns())
                .containsExactly("Code", "Cursus", "Datum", "Geslaagd", "Mail", "Punten", "Status");
        assertThat(read(Samples.MAPPING + "score.max = Van\n").columns()).contains("Van");
    }

    @Test
    void namesAllThatIsMissing() {
        assertThatThrownBy(() -> read("person.account = Login\n"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("person.account.home-page is missing")
                .hasMessageContaining("course.id is missing")
                .hasMessageContaining("date is missing");
        assertThatThrownBy(() -> read("course.id = C\ndate = D\n")).hasMessageContaining("person.mail is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "persoon.mail = Mail     | persoon.mail is not known here",
                "csv.delimiter = ;;      | csv.delimiter is not one sign",
                "csv.quote = ;           | csv.quote is the delimiter, too",
                "csv.charset = UTF-16    | csv.charset can not be read here",
                "csv.charset = klingon   | csv.charset is not known",
                "date.patterns = d/Q{    | date.patterns has a pattern that is none",
                "date.zone = Brussel     | date.zone is not a time zone",
                "score.decimal = x       | score.decimal is neither . nor ,",
                "verb = liked            | verb is not known"
            })
    void saysWhatIsWrong(String line, String problem) {
        assertThatThrownBy(() -> read(Samples.MAPPING + line + "\n"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void isNotReadFromNowhereOrFromBrokenText() throws IOException {
        assertThatThrownBy(() -> MappingReader.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> read("person.mail = \\uZZZZ\n")).isInstanceOf(MappingException.class);
        Path latin = Files.write(folder.resolve("l"), "person.mail = \u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> MappingReader.read(latin)).isInstanceOf(IOException.class);
    }
}
