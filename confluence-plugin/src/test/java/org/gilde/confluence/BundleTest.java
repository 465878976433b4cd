package org.gilde.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gilde.confluence.host.Switch;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the jar tells OSGi and Spring, which no compiler checks. */
class BundleTest {
    private static final Path CLASSES = Path.of("target/classes");

    private static Attributes manifest() throws Exception {
        try (InputStream file = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(file).getMainAttributes();
        }
    }

    private static List<String> imports() throws Exception {
        return Arrays.asList(manifest().getValue("Import-Package").split(","));
    }

    private static Document read(Path file) throws Exception {
        try (InputStream text = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(text);
        }
    }

    @Test
    void nothingIsExported() throws Exception {
        assertThat(manifest().getValue("Export-Package")).isNull();
        assertThat(manifest().getValue("Require-Bundle")).isNull();
        assertThat(manifest().getValue("DynamicImport-Package")).isNull();
    }

    @Test
    void jarIsUsedAsItIs() throws Exception {
        assertThat(manifest().getValue("Atlassian-Plugin-Key")).isEqualTo("org.gilde.confluence");
        assertThat(manifest().getValue("Bundle-SymbolicName")).isEqualTo("org.gilde.confluence");
        assertThat(manifest().getValue("Spring-Context")).isEqualTo("*");
        assertThat(read(CLASSES.resolve("atlassian-plugin.xml"))
                        .getDocumentElement()
                        .getAttribute("key"))
                .isEqualTo("org.gilde.confluence");
    }

    @Test
    void importsHaveNoVersions() throws Exception {
        assertThat(imports())
                .allSatisfy(one -> assertThat(one).matches("[a-z0-9.]+;version=0(;resolution:=optional)?"));
    }

    @Test
    void importsAreWhatConfluenceTenHas() throws Exception {
        assertThat(imports())
                .noneSatisfy(
                        one -> assertThat(one)
                                .matches(
                                        "(javax\\.(inject|ws|servlet|annotation)|org\\.springframework|com\\.google|org\\.apache|org\\.jspecify).*"));
        Set<String> roots = imports().stream()
                .map(one -> one.replaceAll("^([a-z]+\\.[a-z0-9]+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(roots)
                .containsExactly(
                        "com.atlassian",
                        "com.fasterxml",
                        "jakarta.inject",
                        "jakarta.servlet",
                        "jakarta.ws",
                        "javax.crypto",
                        "net.java",
                        "org.osgi",
                        "org.slf4j");
    }

    @Test
    void beansAreClassesWithThatManyConstructorArguments() throws Exception {
        try (var files = Files.list(CLASSES.resolve("META-INF/spring"))) {
            for (Path file : files.toList()) {
                NodeList beans = read(file).getElementsByTagNameNS("*", "bean");
                assertThat(beans.getLength()).isPositive();
                for (int index = 0; index < beans.getLength(); index++) {
                    isMade((Element) beans.item(index));
                }
            }
        }
    }

    private static void isMade(Element bean) throws Exception {
        if (bean.hasAttribute("factory-bean")) {
            int given = bean.getElementsByTagNameNS("*", "constructor-arg").getLength();
            assertThat(Switch.class.getMethods()).as(bean.getAttribute("id")).anySatisfy(method -> assertThat(
                            method.getName() + method.getParameterCount())
                    .isEqualTo(bean.getAttribute("factory-method") + given));
            assertThat(bean.getAttribute("factory-bean")).isIn("switch", "linkedSwitch");
            return;
        }
        Class<?> type = Class.forName(bean.getAttribute("class"));
        if (!bean.hasAttribute("factory-method")) {
            int arguments = arguments(bean);
            assertThat(type.getDeclaredConstructors()).as(type.getName()).anySatisfy(constructor -> assertThat(
                            constructor.getParameterCount())
                    .isEqualTo(arguments));
        }
    }

    /** Its own, not those of a bean within it. */
    private static int arguments(Element bean) {
        int arguments = 0;
        for (Node child = bean.getFirstChild(); child != null; child = child.getNextSibling()) {
            arguments += "constructor-arg".equals(child.getLocalName()) ? 1 : 0;
        }
        return arguments;
    }

    @Test
    void beansNameOnlyEachOther() throws Exception {
        List<String> ids = new java.util.ArrayList<>();
        List<String> named = new java.util.ArrayList<>();
        try (var files = Files.list(CLASSES.resolve("META-INF/spring"))) {
            for (Path file : files.toList()) {
                NodeList all = read(file).getElementsByTagName("*");
                for (int index = 0; index < all.getLength(); index++) {
                    Element element = (Element) all.item(index);
                    ids.add(element.getAttribute("id"));
                    named.add(element.getAttribute("ref"));
                }
            }
        }
        ids.removeIf(String::isEmpty);
        named.removeIf(String::isEmpty);
        assertThat(ids).containsAll(named);
    }

    @Test
    void descriptorNamesClassesThatAreThere() throws Exception {
        NodeList all = read(CLASSES.resolve("atlassian-plugin.xml")).getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            Element element = (Element) all.item(index);
            String name =
                    element.getTagName().equals("entity") ? element.getTextContent() : element.getAttribute("class");
            if (!name.isEmpty()) {
                assertThat(Class.forName(name)).isNotNull();
            }
        }
    }
}
