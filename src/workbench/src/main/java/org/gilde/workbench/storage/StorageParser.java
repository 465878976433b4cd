package org.gilde.workbench.storage;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads storage format strictly: what is not well-formed, or not part of the format, is refused with its place. A
 * lenient reader would repair what Confluence refuses.
 */
public final class StorageParser {
    private static final int DEEPEST = 200;
    private static final Properties ENTITIES = entities();
    private static final WstxInputFactory FACTORY = factory();

    private StorageParser() {}

    /**
     * Checks text without rendering it.
     *
     * @throws StorageException if it is not storage format
     */
    public static void check(String storage) {
        parse(storage);
    }

    static Node.Element parse(String storage) {
        try {
            return parse(FACTORY.createXMLStreamReader(new StringReader(storage)));
        } catch (XMLStreamException e) {
            throw refusal(e.getLocation(), String.valueOf(e.getMessage()));
        }
    }

    private static Node.Element parse(XMLStreamReader reader) throws XMLStreamException {
        try {
            return new Node.Element("", Map.of(), children(reader));
        } catch (XMLStreamException e) {
            // A limit that was passed has no place of its own.
            throw refusal(
                    e.getLocation() == null ? reader.getLocation() : e.getLocation(), String.valueOf(e.getMessage()));
        } finally {
            reader.close();
        }
    }

    private static List<Node> children(XMLStreamReader reader) throws XMLStreamException {
        List<Node> children = new ArrayList<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader));
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return children;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    children.add(new Node.Text(reader.getText()));
                case XMLStreamConstants.COMMENT -> {
                    // Comments are allowed and never shown.
                }
                default ->
                    throw refusal(reader.getLocation(), "DOCTYPE and processing instructions have no place here");
            }
        }
        return children;
    }

    private static Node.Element element(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (!Elements.isKnown(name)) {
            throw refusal(reader.getLocation(), "<" + name + "> is not part of the storage format");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Node.Element(name, attributes, children(reader));
    }

    private static StorageException refusal(Location location, String message) {
        // Woodstox repeats the place in its message; the caller shows it in the reader's language.
        String plain = message.replaceAll("(?s)\\s*at \\[row,col.*", "").replaceAll("\\s+", " ");
        return new StorageException(location.getLineNumber(), location.getColumnNumber(), plain);
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.getConfig().doParseLazily(false);
        factory.setProperty(WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_FRAGMENT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, (javax.xml.stream.XMLResolver)
                (publicId, systemId, base, name) -> ENTITIES.getProperty(name));
        return factory;
    }

    private static Properties entities() {
        Properties entities = new Properties();
        try (InputStream in = StorageParser.class.getResourceAsStream("/wiki/entities.properties")) {
            entities.load(in);
            return entities;
        } catch (IOException e) {
            throw new IllegalStateException("Unreadable in this jar: entities.properties", e);
        }
    }
}
