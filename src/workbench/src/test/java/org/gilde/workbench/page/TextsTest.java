package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gilde.workbench.content.ContentException;
import org.gilde.workbench.page.frame.Texts;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.user.AccountException;
import org.gilde.workbench.user.Theme;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern SAID = Pattern.compile("(?:say\\(|words\\.text\\([^,]+, )\"([a-z][\\w.-]+)\"[,)]");
    private static final Pattern MARK = Pattern.compile("\\{\\d}");

    @Test
    void everythingIsSaidInBothLanguagesWithTheSameBlanks() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle dutch = bundle(Locale.forLanguageTag("nl"));
        assertThat(new TreeSet<>(dutch.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.keySet()
                .forEach(key ->
                        assertThat(marks(dutch.getString(key))).as(key).isEqualTo(marks(english.getString(key))));
    }

    @Test
    void everyTextThatPagesAskForIsThere() {
        Set<String> keys = bundle(Locale.ROOT).keySet();
        Path sources =
                Path.of(System.getProperty("gilde.root", "."), "src/workbench/src/main/java/org/gilde/workbench");
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().matches(".*/(page|storage)/.*\\.java"))
                    .forEach(file -> SAID.matcher(read(file)).results().forEach(said -> assertThat(keys)
                            .as(file.getFileName().toString())
                            .contains(said.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Stream.of(ContentException.Reason.values())
                .forEach(it -> assertThat(keys).contains("content." + it));
        Stream.of(AccountException.Reason.values())
                .forEach(it -> assertThat(keys).contains("account." + it));
        Stream.of(SpaceRight.values()).forEach(it -> assertThat(keys).contains("right." + it));
        Stream.of(Theme.values()).forEach(it -> assertThat(keys).contains("theme." + it));
    }

    @Test
    void speaksEnglishToWhoeverReadsAnotherLanguage() {
        Texts texts = new Texts();
        assertThat(texts.text(Locale.FRENCH, "save")).isEqualTo("Save");
        assertThat(texts.text(Locale.forLanguageTag("nl-BE"), "save")).isEqualTo("Opslaan");
        assertThat(texts.text(Locale.ENGLISH, "history.old", 1, 2))
                .isEqualTo("This is version 1. The page is at version 2 now.");
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(it -> it.group()).collect(java.util.stream.Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "wiki.i18n.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
