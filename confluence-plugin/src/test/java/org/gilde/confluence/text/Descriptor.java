package org.gilde.confluence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The app's atlassian-plugin.xml. */
public final class Descriptor {
    private Descriptor() {}

    /** Returns all elements of that name. */
    public static List<Element> elements(String name) {
        return list(read().getElementsByTagName(name));
    }

    /** Returns the elements of that name inside another. */
    public static List<Element> within(Element parent, String name) {
        return list(parent.getElementsByTagName(name));
    }

    /** Returns the methods that templates may call, spaces taken out. */
    public static Set<String> allowlist() {
        return elements("velocity-allowlist").stream()
                .flatMap(list -> within(list, "method").stream())
                .map(method -> method.getTextContent().replaceAll("\\s", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Returns the elements at the top of any file of XML, such as this one. */
    static Stream<Element> children(String xml) {
        NodeList nodes = parse(xml).getDocumentElement().getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** Returns the text of the file. */
    static String text() {
        try (InputStream in = Objects.requireNonNull(Descriptor.class.getResourceAsStream("/atlassian-plugin.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document read() {
        return parse(text());
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
