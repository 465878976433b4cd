package org.gilde.workbench.spring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.xml.BeanDefinitionParser;
import org.springframework.beans.factory.xml.NamespaceHandlerSupport;
import org.springframework.beans.factory.xml.ParserContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.util.StringUtils;
import org.w3c.dom.Element;

/**
 * {@code <scan-indexes/>} of Atlassian's Spring scanner: the beans, references and services that its build plugin listed
 * in {@code META-INF/plugin-components}. One entry a line: {@code Class} or {@code Class#name} in {@code component},
 * {@code Interface} or {@code Interface#name} in {@code imports}, {@code Class#Interface,Interface} in {@code exports};
 * the same again in files that end in {@code -confluence}. Profiles are not stood in for.
 */
final class ScannerIndexes extends NamespaceHandlerSupport implements BeanDefinitionParser {

    static final Set<String> NAMESPACES = Set.of(
            "http://www.atlassian.com/schema/atlassian-scanner", "http://www.atlassian.com/schema/atlassian-scanner/2");

    private static final String FOLDER = "META-INF/plugin-components/";

    private final Bundle bundle;

    ScannerIndexes(Bundle bundle) {
        this.bundle = bundle;
    }

    /** One line: what stands before the hash, and what stands after it; empty when nothing does. */
    private record Entry(String type, String rest) {

        static Entry of(String line) {
            int hash = line.indexOf('#');
            return hash < 0 ? new Entry(line, "") : new Entry(line.substring(0, hash), line.substring(hash + 1));
        }

        /** The scanner names a bean after its class, as Spring does. */
        String bean() {
            return StringUtils.uncapitalizeAsProperty(type.substring(type.lastIndexOf('.') + 1));
        }

        String name() {
            return rest.isEmpty() ? bean() : rest;
        }
    }

    @Override
    public void init() {
        registerBeanDefinitionParser("scan-indexes", this);
    }

    @Override
    public @Nullable BeanDefinition parse(Element element, ParserContext parser) {
        if (element.hasAttribute("profile")) {
            throw new BeanDefinitionStoreException(
                    "The workbench does not stand in for profiles of the Spring scanner");
        }
        BeanDefinitionRegistry registry = parser.getRegistry();
        AnnotationConfigUtils.registerAnnotationConfigProcessors(registry);
        List<Entry> components = entries("component");
        entries("imports")
                .forEach(entry -> new ReferenceElement(bundle).register(entry.name(), entry.type(), registry));
        components.forEach(entry -> registry.registerBeanDefinition(entry.name(), definition(entry)));
        entries("exports").forEach(entry -> export(entry, components, parser));
        return null;
    }

    private static RootBeanDefinition definition(Entry entry) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setBeanClassName(entry.type());
        return definition;
    }

    private void export(Entry entry, List<Entry> components, ParserContext parser) {
        String bean = components.stream()
                .filter(component -> component.type().equals(entry.type()))
                .findFirst()
                .map(Entry::name)
                .orElseThrow(() -> new BeanDefinitionStoreException(
                        FOLDER + "exports names " + entry.type() + ", which is not in " + FOLDER + "component"));
        parser.getReaderContext()
                .registerWithGeneratedName(
                        ServiceElement.definition(bundle, List.of(entry.rest().split(",")), bean));
    }

    private List<Entry> entries(String file) {
        return Stream.of(file, file + "-confluence")
                .flatMap(name -> Stream.ofNullable(bundle.getEntry(FOLDER + name)))
                .flatMap(entry -> lines(entry).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Entry::of)
                .distinct()
                .toList();
    }

    private static List<String> lines(URL entry) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The index " + entry.getPath() + " can't be read", e);
        }
    }
}
