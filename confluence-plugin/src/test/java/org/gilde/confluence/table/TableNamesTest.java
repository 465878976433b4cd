package org.gilde.confluence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import net.java.ao.RawEntity;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.schema.StringLength;
import org.junit.jupiter.api.Test;

/** What every database that Confluence supports can take. */
class TableNamesTest {
    @Test
    void tablesAndColumnsHaveAtMostThirtyCharacters() {
        AtlassianTableNameConverter tables = new AtlassianTableNameConverter(name -> "AO_ABCDEF_" + name);
        AtlassianFieldNameConverter fields = new AtlassianFieldNameConverter();
        for (Class<? extends RawEntity<Integer>> row : TestObjects.ROWS) {
            assertThat(tables.getName(row).length()).as(row.getName()).isLessThanOrEqualTo(30);
            for (Method method : row.getDeclaredMethods()) {
                if (!method.getName().startsWith("set")) {
                    assertThat(fields.getName(method).length())
                            .as(method.toString())
                            .isLessThanOrEqualTo(30);
                }
            }
        }
    }

    @Test
    void textsHaveAtMost450CharactersOrNoLimit() {
        TestObjects.ROWS.stream()
                .flatMap(row -> Arrays.stream(row.getDeclaredMethods()))
                .map(method -> method.getAnnotation(StringLength.class))
                .filter(length -> length != null)
                .forEach(length -> assertThat(length.value()).isLessThanOrEqualTo(StringLength.MAX_LENGTH));
    }
}
