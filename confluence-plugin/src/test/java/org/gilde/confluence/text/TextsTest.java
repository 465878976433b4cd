package org.gilde.confluence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.contribution.OrganizationChoice;
import org.gilde.confluence.linkage.LinkedFeatures;
import org.gilde.confluence.privacy.PrivacyLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The texts in every language")
class TextsTest {
    private static final Path MAIN = Path.of(System.getProperty("gilde.root"), "confluence-plugin", "src", "main");
    private static final Pattern KEY = Pattern.compile("[\"'](gilde\\.[a-z.-]+)[\"']");
    private static final Pattern COUNTED =
            Pattern.compile("count\\(\\s*\"(gilde\\.[a-z.-]+)\"|\\(\"(gilde\\.[a-z.-]+)\", true\\)");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private final Properties english = Words.file("en");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void haveTheSameKeysAndGapsAsInEnglish(String language) {
        Properties other = Words.file(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(other.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void haveNoStraightApostropheWhichWouldSwallowGapsAndNoEmptyText(String language) {
        Properties texts = Words.file(language);
        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotContain("'", "<", "&");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void doNotOverflowTheRoomThatShortEnglishTextsHave(String language) {
        Properties other = Words.file(language);
        for (String key : english.stringPropertyNames()) {
            int room = Math.max(14, 2 * english.getProperty(key).length());
            assertThat(other.getProperty(key).length()).as(key).isLessThanOrEqualTo(room);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_nl", "_fr", "_de"})
    void areWrittenInPlainCharactersWithEscapes(String suffix) {
        assertThat(read(MAIN.resolve("resources/i18n/gilde" + suffix + ".properties")))
                .matches("[\\x20-\\x7E\\n]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_nl", "_fr", "_de"})
    void standOnceInTheirFile(String suffix) {
        String file = read(MAIN.resolve("resources/i18n/gilde" + suffix + ".properties"));
        assertEachOnce(file);
        assertThatThrownBy(() -> assertEachOnce(file + "gilde.start.title = Again\n"))
                .hasMessageContaining("gilde.start.title");
    }

    private static void assertEachOnce(String file) {
        assertThat(Definitions.texts(file)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void areThereForEveryKeyThatCodeOrTemplateNames() {
        Set<String> counted = found(COUNTED);
        Set<String> named = found(KEY);
        named.removeAll(counted);
        named.remove(PrivacyLock.PROPERTY);
        named.remove(OrganizationChoice.LOCK);
        named.remove(LinkedFeatures.PROPERTY);
        assertThat(english.stringPropertyNames()).containsAll(named);
        for (String key : counted) {
            assertThat(english.stringPropertyNames()).contains(key + ".one", key + ".other");
        }
    }

    @Test
    void areAllUsed() {
        Set<String> unused = new TreeSet<>(english.stringPropertyNames());
        unused.removeIf(key -> key.startsWith("org.gilde.confluence."));
        unused.removeAll(found(KEY));
        found(COUNTED).forEach(key -> unused.removeAll(List.of(key + ".one", key + ".other")));
        assertThat(unused).isEmpty();
    }

    private static Set<String> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|vm|xml|soy|js)"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(TextsTest::key)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
