package org.gilde.confluence.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** All files of the app by their paths, in memory, so that a fault can be planted in a copy. */
final class BuiltApp {
    static final String MANIFEST = "META-INF/MANIFEST.MF";
    static final String DESCRIPTOR = "atlassian-plugin.xml";

    private final Map<String, byte[]> files;

    private BuiltApp(Map<String, byte[]> files) {
        this.files = files;
    }

    static BuiltApp in(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuiltApp(files);
    }

    /** Returns a copy with another file, or another content of one. */
    BuiltApp with(String path, byte[] content) {
        Map<String, byte[]> copy = new TreeMap<>(files);
        copy.put(path, content);
        return new BuiltApp(copy);
    }

    /** Returns a copy without a file that is there. */
    BuiltApp without(String path) {
        Map<String, byte[]> copy = new TreeMap<>(files);
        if (copy.remove(path) == null) {
            throw new IllegalArgumentException("There is no " + path);
        }
        return new BuiltApp(copy);
    }

    /** Returns a copy in which a text reads otherwise; it must have been there. */
    BuiltApp with(String path, String before, String after) {
        String text = text(path);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(path + " does not contain " + before);
        }
        return with(path, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a copy with another value in the manifest. */
    BuiltApp withHeader(String name, UnaryOperator<String> change) {
        Manifest manifest = manifest();
        String before =
                Optional.ofNullable(manifest.getMainAttributes().getValue(name)).orElse("");
        String after = change.apply(before);
        if (after.isEmpty()) {
            manifest.getMainAttributes().remove(new Attributes.Name(name));
        } else {
            manifest.getMainAttributes().putValue(name, after);
        }
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            manifest.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(MANIFEST, out.toByteArray());
    }

    private Manifest manifest() {
        try {
            return new Manifest(new ByteArrayInputStream(file(MANIFEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, byte[]> files() {
        return files;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    private byte[] file(String path) {
        return Optional.ofNullable(files.get(path))
                .orElseThrow(() -> new IllegalArgumentException("There is no " + path));
    }

    String text(String path) {
        return new String(file(path), StandardCharsets.UTF_8);
    }

    /** Returns a header of the manifest; empty where it is not there. */
    String header(String name) {
        return Optional.ofNullable(manifest().getMainAttributes().getValue(name))
                .orElse("");
    }

    /** Returns the clauses of a header. */
    List<String> clauses(String name) {
        return Stream.of(header(name).split(","))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    Properties texts(String suffix) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(text("i18n/gilde" + suffix + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    Element xml(String path) {
        try {
            Document read = DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file(path)));
            return read.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Returns the Spring files. */
    List<String> contexts() {
        return files.keySet().stream()
                .filter(path -> path.startsWith("META-INF/spring/") && path.endsWith(".xml"))
                .toList();
    }

    /** Returns an element's own children. */
    static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    /** Returns all beneath an element. */
    static List<Element> all(Element parent) {
        return elements(parent.getElementsByTagName("*"));
    }

    private static List<Element> elements(NodeList nodes) {
        return Stream.iterate(0, at -> at < nodes.getLength(), at -> at + 1)
                .map(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    boolean hasClass(String name) {
        return has(name.replace('.', '/') + ".class");
    }
}
