package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.founding.Foundry.DEBT;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gilde.confluence.community.LearningPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@DisplayName("The pages a community begins with")
class PracticePagesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("gilde.root"), "confluence-plugin", "src", "main", "resources", "founding");
    private static final Set<String> ALL = Set.of(
            "cop-header",
            "learned-beside",
            "my-learning",
            "ask-community",
            "open-questions",
            "who-knows",
            "lc-home",
            "lc-list",
            "make-room",
            "put-into-practice",
            "intervision",
            "ways-to-learn",
            "needs-and-offer",
            "community-health");
    private static final Pattern NAMED = Pattern.compile("<!-- with(?:out)? ([a-z-]+) -->");
    private static final List<Set<String>> KNOWN = List.of(Set.of(), Workshop.MACROS, ALL);

    static List<String> languages() {
        return PracticePages.LANGUAGES;
    }

    private static List<FoundingPage> pages(String language, Set<String> macros) {
        return new PracticePages(() -> macros, Workshop.DESKS)
                .of(new Founding.Request(
                        "DEBT",
                        "Debt",
                        "Debt & <budget> \"help\"",
                        DEBT.topics(),
                        DEBT.joining(),
                        language,
                        DEBT.creator()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areElevenInEveryLanguageWithTitlesOfTheirOwn(String language) {
        assertThat(pages(language, ALL)).hasSize(11);
        assertThat(pages(language, ALL)).extracting(FoundingPage::title).doesNotHaveDuplicates();
        assertThat(pages(language, ALL).get(0).parent()).isEmpty();
        assertThat(pages(language, ALL).stream().skip(1)).allSatisfy(page -> assertThat(page.parent())
                .contains(pages(language, ALL).get(0).title()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areStorageFormatWhichLinksToPagesThatExistAndShowsOnlyKnownMacros(String language) {
        for (Set<String> known : KNOWN) {
            List<FoundingPage> pages = pages(language, known);
            List<String> titles = pages.stream().map(FoundingPage::title).toList();
            Set<String> allowed =
                    Stream.concat(known.stream(), Stream.of("children")).collect(Collectors.toSet());
            for (FoundingPage page : pages) {
                Element storage = parse(page.storage());
                assertThat(attributes(storage, "ac:structured-macro", "ac:name"))
                        .isSubsetOf(allowed);
                assertThat(attributes(storage, "ri:page", "ri:content-title")).isSubsetOf(titles);
                assertThat(page.storage()).doesNotContain("<!--", "{{");
                assertThat(storage.getTextContent()).as(page.name()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveOneForThoseInChargeThatLeadsToTheirDesk(String language) {
        assertThat(pages(language, ALL).stream().filter(FoundingPage::isForThoseInCharge))
                .singleElement()
                .satisfies(page -> assertThat(page.name()).isEqualTo("desk"))
                .satisfies(page -> assertThat(page.storage())
                        .contains("<a href=\"https://wiki.example/desk?a=b&amp;community=DEBT\">", "<table>"));
        assertThat(learning(language, ALL)).noneMatch(FoundingPage::isForThoseInCharge);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveTheSameBonesAsInEnglish(String language) throws IOException {
        for (FoundingPage page : pages("en", ALL)) {
            assertThat(bones(language, page.name())).as(page.name()).isEqualTo(bones("en", page.name()));
        }
        try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
            assertThat(files).hasSize(11 + PracticePages.LEARNING.size());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areSevenForALearningCommunityEachWithTheLabelOfItsPhase(String language) throws IOException {
        for (Set<String> known : KNOWN) {
            List<FoundingPage> pages = learning(language, known);
            List<String> titles = pages.stream().map(FoundingPage::title).toList();
            assertThat(titles).hasSize(7).doesNotHaveDuplicates();
            for (FoundingPage page : pages) {
                Element storage = parse(page.storage());
                assertThat(attributes(storage, "ac:structured-macro", "ac:name"))
                        .isSubsetOf(known);
                assertThat(attributes(storage, "ri:page", "ri:content-title")).isSubsetOf(titles);
                assertThat(page.storage()).doesNotContain("<!--", "{{");
                assertThat(page.labels()).containsExactly("gilde-" + page.name());
                assertThat(bones(language, page.name())).as(page.name()).isEqualTo(bones("en", page.name()));
            }
        }
    }

    private static List<FoundingPage> learning(String language, Set<String> macros) {
        LearningPlan plan = new LearningPlan("DEBT", "", "", List.of(), List.of());
        return new PracticePages(() -> macros, Workshop.DESKS)
                .of(new Founding.Request(
                        "MI",
                        "Talking",
                        "Talking well",
                        DEBT.topics(),
                        DEBT.joining(),
                        language,
                        DEBT.creator(),
                        Optional.of(plan)));
    }

    @Test
    void nameNoMacroThatTheProductDoesNotHave() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(NAMED.matcher(Files.readString(file)).results().map(match -> match.group(1)))
                        .isSubsetOf(ALL);
            }
        }
    }

    @Test
    void escapeWhatTheFounderTypedAndPutTheTopicsWhereTheyBelong() {
        List<FoundingPage> pages = pages("en", Set.of());
        assertThat(pages.get(0).storage()).contains("<p>Debt &amp; &lt;budget&gt; &quot;help&quot;</p>");
        assertThat(pages.stream().filter(page -> !page.labels().isEmpty()).map(FoundingPage::name))
                .containsExactly("knowledge", "learning");
    }

    @Test
    void showTheHeaderInsteadOfTheDomainOnceThereIsOne() {
        assertThat(pages("nl", ALL).get(0).storage()).contains("cop-header").doesNotContain("Debt &amp;");
        assertThat(pages("nl", Workshop.MACROS).get(0).storage()).doesNotContain("cop-header");
    }

    private static List<String> bones(String language, String page) throws IOException {
        String text = Files.readString(FOLDER.resolve(language).resolve(page + ".xml"));
        return Pattern.compile("<!-- (?!title)[^>]*>|</?[a-z0-9:-]+|\\{\\{[a-z:-]+}}")
                .matcher(text.replaceAll("</?code>", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Element parse(String storage) {
        String document = "<!DOCTYPE page [<!ENTITY nbsp \"&#160;\">]><page xmlns:ac=\"ac\" xmlns:ri=\"ri\">" + storage
                + "</page>";
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(document, e);
        }
    }

    private static List<String> attributes(Element within, String element, String attribute) {
        var found = within.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        IntStream.range(0, found.getLength())
                .forEach(i -> values.add(((Element) found.item(i)).getAttribute(attribute)));
        return values;
    }
}
