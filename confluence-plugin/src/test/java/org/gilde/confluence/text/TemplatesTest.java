package org.gilde.confluence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.macro.MacroMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The templates")
class TemplatesTest {
    private static final Path FOLDER = Path.of(
            System.getProperty("gilde.root"), "confluence-plugin", "src", "main", "resources", "templates", "gilde");
    private static final Pattern CALLED = Pattern.compile("\\.(\\w+)\\(");
    private static final Pattern REFERENCE = Pattern.compile("\\$!?\\{?[A-Za-z][\\w.()]*");
    private static final Pattern SIGNATURE = Pattern.compile("([\\w.$]+)#(\\w+)\\(([\\w.]*)\\)");

    @ParameterizedTest
    @MethodSource("templates")
    void printNothingUnescaped(Path template) throws IOException {
        assertThat(faults(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#disableAntiXSS()",
                "$item.titleHtml()",
                "${bodyHtml}",
                "#htmlSafe()",
                "$item.title",
                "$!item.title()",
                "<script>go()</script>",
                "<a onclick=\"go()\">",
                "$velocityCount",
                "$rows[0]"
            })
    void areRefusedByThatCheckWhenOneIsPlanted(String fault) {
        assertThat(faults(fault)).isNotEmpty();
    }

    @Test
    void callOnlyMethodsThatTheDescriptorLists() throws IOException {
        Set<String> listed = Descriptor.allowlist().stream()
                .map(signature -> signature.replaceAll(".*#(\\w+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(called());
    }

    @Test
    void callMethodsThatExist() throws ClassNotFoundException, NoSuchMethodException {
        for (String signature : Descriptor.allowlist()) {
            var match = SIGNATURE.matcher(signature);
            assertThat(match.matches()).as(signature).isTrue();
            Class<?>[] parameters =
                    match.group(3).isEmpty() ? new Class<?>[0] : new Class<?>[] {Class.forName(match.group(3))};
            Class<?> type = Class.forName(match.group(1));
            assertThat(type.getName()).startsWith("org.gilde.confluence.");
            assertThat(type.getMethod(match.group(2), parameters)).as(signature).isNotNull();
        }
    }

    @Test
    void failWhenAMethodIsNotListed() {
        Templates strict = new Templates(Set.of("org.gilde.confluence.macro.MacroMessage#kind()"));
        MacroMessage message = new MacroMessage("warning", "title", "text", "en");
        assertThatThrownBy(() -> strict.render("templates/gilde/macro-message.vm", Map.of("message", message)))
                .hasStackTraceContaining(
                        "Method needs allowlisting: org.gilde.confluence.macro.MacroMessage#language()");
    }

    @Test
    void areRenderedWithEveryValueEscaped() {
        assertThat(new Templates().evaluate("<p title=\"$value\">$value</p>", Map.of("value", "<b a='x' b=\"y\">&")))
                .isEqualTo("<p title=\"&lt;b a=&#39;x&#39; b=&quot;y&quot;&gt;&amp;\">"
                        + "&lt;b a=&#39;x&#39; b=&quot;y&quot;&gt;&amp;</p>");
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static Set<String> called() throws IOException {
        Set<String> called = new TreeSet<>();
        for (Path template : templates()) {
            CALLED.matcher(Files.readString(template)).results().forEach(match -> called.add(match.group(1)));
        }
        return called;
    }

    /** The common subset of all Velocity lines, every value by an accessor, nothing that switches escaping off. */
    private static List<String> faults(String template) {
        Stream<String> forbidden = Stream.of(
                        "#disableAntiXSS",
                        "#htmlSafe",
                        "#evaluate",
                        "#include",
                        "#macro",
                        "$!",
                        "velocityCount",
                        "$foreach",
                        "<script",
                        "javascript:",
                        "style=",
                        " on[a-z]+=")
                .filter(word -> Pattern.compile(
                                word.startsWith(" ") ? word : Pattern.quote(word), Pattern.CASE_INSENSITIVE)
                        .matcher(template)
                        .find());
        Stream<String> references = REFERENCE
                .matcher(template)
                .results()
                .map(match -> match.group())
                .filter(reference -> reference.matches(".*Html(\\(\\))?}?")
                        || reference.matches("[^.]*(\\.\\w+\\(\\))*\\.\\w+(?!.*\\()"));
        Stream<String> indexes =
                Pattern.compile("\\$[\\w.()]+\\[").matcher(template).results().map(match -> match.group());
        return Stream.of(forbidden, references, indexes).flatMap(found -> found).toList();
    }
}
