package org.gilde.confluence.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.DBParam;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.ddl.DDLField;
import net.java.ao.schema.ddl.DDLIndex;
import net.java.ao.schema.ddl.DDLIndexField;
import net.java.ao.schema.ddl.DDLTable;
import net.java.ao.types.TypeQualifiers;
import org.gilde.confluence.practice.table.ApplicationRow;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What every database that Confluence supports can take")
class EveryDatabaseTest {
    private static final int LONGEST_NAME = 30;
    /** Of an index on SQL Server, where a character is two. MySQL takes more. */
    private static final int LONGEST_INDEX = 1700;

    private static final int LONGEST_TEXT = 450;
    private static final Set<String> TYPES = Set.of("Integer", "Long", "Boolean", "String");
    /** A name where a statement makes something. */
    private static final Pattern MADE =
            Pattern.compile("(?:TABLE|SEQUENCE|TRIGGER|INDEX|CONSTRAINT) (?:CONFLUENCE\\.|dbo\\.)?([A-Za-z0-9_]+)");

    private static final Pattern COLUMN = Pattern.compile("(?m)^    ([\"`\\[]?)([A-Z][A-Z0-9_]*)[\"`\\]]? [A-JL-Z]");
    /** Texts of people, which may hold letters of several bytes and are limited nonetheless: Confluence limits labels so. */
    private static final Set<String> LABELS = Set.of("TOPIC_ROW.LABEL", "TOPIC_RULE_ROW.TOPIC");
    /** A name that the app gives. */
    private static final Set<String> OURS = Set.of("ACTIVITY_TURN_ROW.NAME");

    /** What limited columns hold: keys of users and Spaces, hashes, words of the app's own, numbers. Letters of one byte. */
    private static final Set<String> PLAIN = Set.of(
            "ABOUT",
            "ACT",
            "ACTIVITY",
            "ACT_ID",
            "COACH",
            "COMMUNITY",
            "COURSE",
            "FINDING",
            "JOINING",
            "KIND",
            "LANGUAGE_TAG",
            "LAST_STEP",
            "LEVEL_WORD",
            "LINK",
            "MEANING",
            "MEMBER_ROLE",
            "NAMED",
            "NOTE_SCOPE",
            "PAGE_NAME",
            "PART",
            "PERSON",
            "PIN",
            "PROGRESS",
            "REMOTE",
            "SCOPE",
            "SCORE",
            "SOURCE",
            "STAGE",
            "STANDING",
            "STATE",
            "STATEMENT",
            "SUBJECT",
            "TASK",
            "TELLS",
            "TICK",
            "UNDONE_BY",
            "VIEWER",
            "VIEWER_ROLE",
            "WAY",
            "WHAT",
            "WHO");

    private static String plainName(DDLTable table) {
        return table.getName().substring(TestObjects.PREFIX.length());
    }

    @ParameterizedTest
    @EnumSource
    void namesHaveAtMostThirtyCharacters(Dialects dialect) {
        for (Class<? extends RawEntity<Integer>> row : TestObjects.ROWS) {
            for (String statement : dialect.statements(row)) {
                Matcher made = MADE.matcher(dialect.plain(statement));
                while (made.find()) {
                    // SQL Server takes 128; these two kinds of names are Active Objects' own.
                    if (dialect != Dialects.SQL_SERVER || !made.group(1).matches("(df|pk)_.*")) {
                        assertThat(made.group(1)).as(statement).hasSizeLessThanOrEqualTo(LONGEST_NAME);
                    }
                }
            }
            for (DDLField field : dialect.table(row).getFields()) {
                assertThat(field.getName()).hasSizeLessThanOrEqualTo(LONGEST_NAME);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsWithReservedWordsAreQuoted(Dialects dialect) throws IOException {
        Set<String> reserved = reserved(dialect);
        for (Class<? extends RawEntity<Integer>> row : TestObjects.ROWS) {
            Matcher column = COLUMN.matcher(dialect.statements(row).get(0));
            while (column.find()) {
                assertThat(column.group(1).isEmpty() && reserved.contains(column.group(2)))
                        .as(
                                "%s of %s is a word of %s, and Active Objects do not quote it",
                                column.group(2), row, dialect)
                        .isFalse();
            }
        }
    }

    @Test
    void columnsHoldNumbersTextsAndYesOrNo() {
        for (Class<? extends RawEntity<Integer>> row : TestObjects.ROWS) {
            for (DDLField field : Dialects.ORACLE.table(row).getFields()) {
                assertThat(field.getType().getLogicalType().getName())
                        .as("%s of %s", field.getName(), row)
                        .isIn(TYPES);
            }
        }
    }

    @Test
    void limitedTextsAreShortEnoughToBeFoundByAndHoldLettersOfOneByte() {
        for (Class<? extends RawEntity<Integer>> row : TestObjects.ROWS) {
            DDLTable table = Dialects.ORACLE.table(row);
            for (DDLField field : table.getFields()) {
                TypeQualifiers length = field.getType().getQualifiers();
                if (!length.hasStringLength() || length.isUnlimitedLength()) {
                    continue;
                }
                String name = plainName(table) + "." + field.getName();
                assertThat(length.getStringLength()).as(name).isLessThanOrEqualTo(LONGEST_TEXT);
                assertThat(PLAIN.contains(field.getName())
                                || field.getName().endsWith("_KEY")
                                || LABELS.contains(name)
                                || OURS.contains(name))
                        .as(
                                "%s is limited. Oracle counts bytes, so that what people write does not fit: make it unlimited,"
                                        + " or say here that it holds none of that",
                                name)
                        .isTrue();
            }
        }
    }

    @Test
    void uniqueColumnsAreNeverEmptyForSqlServerTakesOneRowWithoutOnly() {
        for (Class<? extends RawEntity<Integer>> row : TestObjects.ROWS) {
            for (DDLField field : Dialects.SQL_SERVER.table(row).getFields()) {
                assertThat(!field.isUnique() || field.isNotNull())
                        .as("%s of %s", field.getName(), row)
                        .isTrue();
            }
        }
    }

    @Test
    void indexesAreShortEnoughForSqlServerAndHoldNoUnlimitedText() {
        for (Class<? extends RawEntity<Integer>> row : TestObjects.ROWS) {
            for (DDLIndex index : Dialects.SQL_SERVER.table(row).getIndexes()) {
                int bytes = 0;
                for (DDLIndexField field : index.getFields()) {
                    TypeQualifiers length = field.getType().getQualifiers();
                    assertThat(length.isUnlimitedLength())
                            .as("%s of %s", field.getFieldName(), row)
                            .isFalse();
                    bytes += length.hasStringLength() ? 2 * length.getStringLength() : Long.BYTES;
                }
                assertThat(bytes).as(index.getIndexName()).isLessThanOrEqualTo(LONGEST_INDEX);
            }
        }
    }

    @Test
    void queriesByUnlimitedTextsAreRefusedInTests() {
        ActiveObjects objects = TestObjects.fresh();
        assertThatThrownBy(
                        () -> objects.find(ApplicationRow.class, Query.select().where("SENTENCE = ?", "x")))
                .hasMessageContaining("SENTENCE");
        assertThatThrownBy(
                        () -> objects.find(ApplicationRow.class, Query.select().order("PERSON, SENTENCE DESC")))
                .hasMessageContaining("SENTENCE");
        assertThatThrownBy(() -> objects.find(ApplicationRow.class, "SENTENCE LIKE ?", "x"))
                .hasMessageContaining("SENTENCE");
    }

    @Test
    void queriesWithMoreThanAThousandValuesAreRefusedInTests() {
        Object[] values = new Object[1001];
        Arrays.fill(values, 1);
        String many = "ID IN (?" + ",?".repeat(1000) + ")";
        assertThatThrownBy(() -> TestObjects.fresh().count(ApplicationRow.class, many, values))
                .hasMessageContaining("1001");
    }

    @Test
    void standInForOthersTakesAnEmptyTextForNoneAndLettersOfBothKindsForEqual() {
        TestObjects.useH2(true);
        try {
            ActiveObjects objects = TestObjects.fresh();
            Transactions transactions = new TableTransactions(objects);
            DBParam[] row = {
                new DBParam("PERSON", "ada"), new DBParam("SENTENCE", "Said"), new DBParam("HELPED", ""),
                new DBParam("NOTED_AT", 1L), new DBParam("EPOCH_DAY", 1L), new DBParam("ABOUT", "x")
            };
            transactions.run(() -> objects.create(ApplicationRow.class, row));
            assertThat(objects.find(ApplicationRow.class, Query.select().where("PERSON = ?", "ADA")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.getHelped()).isNull());
        } finally {
            TestObjects.useH2(false);
        }
    }

    private static Set<String> reserved(Dialects dialect) throws IOException {
        Properties words = new Properties();
        try (var file = EveryDatabaseTest.class.getResourceAsStream("/reserved-words.properties")) {
            words.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        List<String> found = new ArrayList<>(List.of(
                words.getProperty(dialect.name()).toUpperCase(Locale.ROOT).split("\\s+")));
        assertThat(found).hasSizeGreaterThan(90);
        return Set.copyOf(found);
    }
}
