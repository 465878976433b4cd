package org.gilde.confluence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("atlassian-plugin.xml")
class DescriptorTest {
    private static final String APP = "org.gilde.confluence";
    private final Set<String> texts = Words.file("en").stringPropertyNames();

    @Test
    void namesClassesThatExist() throws ClassNotFoundException {
        for (String module : List.of("xhtml-macro", "servlet")) {
            for (Element element : Descriptor.elements(module)) {
                assertThat(Class.forName(element.getAttribute("class"))).isFinal();
            }
        }
        for (Element entity : Descriptor.elements("entity")) {
            assertThat(Class.forName(entity.getTextContent().strip())).isInterface();
        }
    }

    @Test
    void namesFilesThatExist() {
        List<String> downloads = Stream.of("web-resource", "web-item", "content-template")
                .flatMap(name -> Descriptor.elements(name).stream())
                .flatMap(module -> Descriptor.within(module, "resource").stream())
                .map(resource -> resource.getAttribute("location"))
                .toList();
        List<String> icons = Stream.concat(
                        Descriptor.elements("xhtml-macro").stream().map(macro -> macro.getAttribute("icon")
                                .replace("/download/resources/" + APP + "/", "")),
                        Descriptor.elements("param").stream()
                                .map(Element::getTextContent)
                                .filter(value -> value.startsWith("images/")))
                .toList();
        assertThat(downloads).isNotEmpty();
        assertThat(icons).hasSize(Descriptor.elements("xhtml-macro").size() + 2);
        for (String file : Stream.concat(downloads.stream(), icons.stream()).toList()) {
            assertThat(getClass().getResource("/" + file)).as(file).isNotNull();
        }
    }

    @Test
    void hasALabelAndADescriptionForEveryMacroParameterAndChoice() {
        for (Element macro : Descriptor.elements("xhtml-macro")) {
            String start = APP + "." + macro.getAttribute("name");
            assertThat(texts).contains(start + ".label", start + ".desc");
            for (Element parameter : Descriptor.within(macro, "parameter")) {
                String key = start + ".param." + parameter.getAttribute("name");
                assertThat(texts).contains(key + ".label", key + ".desc");
                for (Element value : Descriptor.within(parameter, "value")) {
                    assertThat(texts).contains(key + "." + value.getAttribute("name") + ".desc");
                }
            }
        }
    }

    @Test
    void hasATextForEveryKeyItNames() {
        for (String name : List.of("label", "description")) {
            hasTexts(name, "key");
        }
        for (String name : List.of("web-item", "content-template", "space-blueprint")) {
            hasTexts(name, "i18n-name-key");
        }
        for (String attribute : List.of("title-key", "description-header-key", "description-content-key")) {
            hasTexts("dialog-page", attribute);
        }
    }

    private void hasTexts(String element, String attribute) {
        for (Element named : Descriptor.elements(element)) {
            if (named.hasAttribute(attribute)) {
                assertThat(texts).contains(named.getAttribute(attribute));
            }
        }
    }

    @Test
    void namesEachModuleOnce() {
        String descriptor = Descriptor.text();
        assertThat(Definitions.modules(descriptor)).doesNotContain("");
        assertEachOnce(Definitions.modules(descriptor));
        String planted =
                descriptor.replace("</atlassian-plugin>", "<job-config key=\"gilde-settle\"/></atlassian-plugin>");
        assertThatThrownBy(() -> assertEachOnce(Definitions.modules(planted))).hasMessageContaining("gilde-settle");
    }

    @Test
    void standsBesideFilesOfSpringThatNameEachBeanOnce() {
        List<String> contexts = contexts();
        assertThat(contexts).hasSizeGreaterThan(5);
        assertEachOnce(Definitions.beans(contexts.stream()));
        Stream<String> planted =
                Stream.concat(contexts.stream(), Stream.of("<beans><bean id=\"transactions\" class=\"x.Y\"/></beans>"));
        List<String> beans = Definitions.beans(planted);
        assertThatThrownBy(() -> assertEachOnce(beans)).hasMessageContaining("transactions");
    }

    private static void assertEachOnce(List<String> names) {
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> contexts() {
        Path folder = Path.of(System.getProperty("gilde.root"), "confluence-plugin/src/main/resources/META-INF/spring");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(TextsTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
