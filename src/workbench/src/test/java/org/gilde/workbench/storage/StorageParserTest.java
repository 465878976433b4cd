package org.gilde.workbench.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    <p>open                                | 1
                    <p>a</p>\\n<p>b</em></p>               | 2
                    <p>a</p>\\n\\n</page><page>            | 3
                    <!DOCTYPE html><p>x</p>                | 1
                    <?php echo 1 ?>                        | 1
                    <p>&nosuch;</p>                        | 1
                    <p>a & b</p>                           | 1
                    <p>a < b</p>                           | 1
                    <p class=x>a</p>                       | 1
                    <p a="1" a="2">a</p>                   | 1
                    <p>x</p>\\n<script>alert(1)</script>   | 2
                    <iframe src="x"/>                      | 1
                    <style>p {}</style>                    | 1
                    <form action="/x"><input/></form>      | 1
                    <svg/>                                 | 1
                    <ac:nosuch/>                           | 1
                    <ac:structured-macro ac:name="x">      | 1
                    """)
    void refusesWhatIsNotStorageFormatAndSaysWhere(String storage, int row) {
        assertThatThrownBy(() -> StorageParser.check(storage.replace("\\n", "\n")))
                .isInstanceOfSatisfying(StorageException.class, e -> {
                    assertThat(e.row()).isEqualTo(row);
                    assertThat(e.column()).isPositive();
                    assertThat(e.getMessage()).isNotBlank().doesNotContain("[row,col");
                });
    }

    @Test
    void doesNotFollowExternalEntitiesOrBombs() {
        assertThatThrownBy(
                        () -> StorageParser.check("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>"))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> StorageParser.check("<p>".repeat(5000) + "</p>".repeat(5000)))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void acceptsAnEmptyPage() {
        StorageParser.check("");
        StorageParser.check("just text");
    }
}
