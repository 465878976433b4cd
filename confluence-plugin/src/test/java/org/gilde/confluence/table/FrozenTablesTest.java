package org.gilde.confluence.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.schema.ddl.DDLField;
import net.java.ao.schema.ddl.DDLIndex;
import net.java.ao.schema.ddl.DDLIndexField;
import net.java.ao.schema.ddl.DDLTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tables that installations keep")
class FrozenTablesTest {
    private static final Path FROZEN = Path.of("src/test/resources/frozen-tables.txt");
    private static final String WRITE = "gilde.write-tables";

    @Test
    void areThoseOfTheListUntilSomebodyChangesBoth() throws IOException {
        String now = TestObjects.ROWS.stream()
                .map(Dialects.MYSQL::table)
                .sorted(Comparator.comparing(DDLTable::getName))
                .map(FrozenTablesTest::describe)
                .collect(Collectors.joining("\n\n", "", "\n"));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(FROZEN, now);
        }
        assertThat(now)
                .as("Installations hold data in these. Where a change is meant,"
                        + " run this test with -D" + WRITE
                        + "=true, commit the list, and see developer.md, Tables")
                .isEqualTo(Files.readString(FROZEN));
    }

    @Test
    void areNamedInTheDescriptorUnderTheNamespaceThatTheirPrefixIsOf() throws IOException {
        String descriptor = Files.readString(Path.of("src/main/resources/atlassian-plugin.xml"));
        List<String> named = Pattern.compile("<entity>([^<]+)</entity>")
                .matcher(descriptor)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        TestObjects.ROWS.stream().map(Class::getName).toList());
        assertThat(descriptor).contains("<ao key=\"gilde-tables\" namespace=\"org.gilde\">");
    }

    @Test
    void includeEveryRowOfTheApp() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> rows = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Row.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
            assertThat(rows)
                    .containsAll(
                            TestObjects.ROWS.stream().map(Class::getSimpleName).toList());
        }
    }

    private static String describe(DDLTable table) {
        List<String> lines = new ArrayList<>();
        Arrays.stream(table.getFields())
                .sorted(Comparator.comparing(DDLField::getName))
                .map(FrozenTablesTest::describe)
                .forEach(lines::add);
        Arrays.stream(table.getIndexes())
                .map(FrozenTablesTest::describe)
                .sorted()
                .forEach(lines::add);
        return table.getName() + "\n"
                + lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String describe(DDLField field) {
        return field.getName()
                + " " + field.getType().getLogicalType().getName()
                + (field.getType().getQualifiers().isUnlimitedLength() ? " unlimited" : "")
                + (field.getType().getQualifiers().hasStringLength()
                                && !field.getType().getQualifiers().isUnlimitedLength()
                        ? " " + field.getType().getQualifiers().getStringLength()
                        : "")
                + (field.isPrimaryKey() ? " key" : "")
                + (field.isNotNull() ? " always" : "")
                + (field.isUnique() ? " unique" : "")
                + (field.getDefaultValue() == null ? "" : " default " + field.getDefaultValue());
    }

    private static String describe(DDLIndex index) {
        return "index "
                + Arrays.stream(index.getFields())
                        .map(DDLIndexField::getFieldName)
                        .collect(Collectors.joining(", "))
                + (index.isUnique() ? " unique" : "");
    }
}
