package org.gilde.workbench.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * An app's {@code atlassian-plugin.xml}.
 *
 * @param key the plugin key
 * @param root everything the file says
 */
public record AppDescriptor(String key, String name, String version, ModuleElement root) {

    private static final String FILE = "atlassian-plugin.xml";
    private static final String KEY_HEADER = "Atlassian-Plugin-Key";
    private static final List<String> HEADERS = List.of(KEY_HEADER, "Spring-Context");
    private static final Set<String> NO_MODULE = Set.of("plugin-info", "resource");
    private static final Set<String> FORBIDDEN = Set.of("component", "component-import", "module-type");

    /**
     * Reads the descriptor of a jar.
     *
     * @throws DescriptorException if Confluence would refuse it; the message says why
     */
    public static AppDescriptor of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(FILE);
            if (entry == null) {
                throw new DescriptorException("The jar holds no " + FILE + ": it is not an app");
            }
            try (InputStream in = file.getInputStream(entry)) {
                AppDescriptor descriptor = of(in);
                // First, because it says what kind of jar this is: what a descriptor may hold depends on it.
                descriptor.checkManifest(Optional.ofNullable(file.getManifest()));
                descriptor.checkModules();
                return descriptor;
            }
        } catch (IOException e) {
            throw new DescriptorException("The file can't be read as a jar", e);
        }
    }

    /** Reads the descriptor of an installed app. */
    public static AppDescriptor of(Bundle app) {
        URL entry = app.getEntry(FILE);
        if (entry == null) {
            throw new DescriptorException(app.getSymbolicName() + " holds no " + FILE);
        }
        try (InputStream in = entry.openStream()) {
            return of(in);
        } catch (IOException e) {
            throw new DescriptorException(FILE + " can't be read", e);
        }
    }

    private static AppDescriptor of(InputStream in) {
        ModuleElement root = new ModuleElement(parse(in).getDocumentElement());
        if (!root.type().equals("atlassian-plugin")) {
            throw new DescriptorException(FILE + " must begin with <atlassian-plugin>");
        }
        String key = root.required("key");
        String version = root.child("plugin-info")
                .flatMap(info -> info.child("version"))
                .map(ModuleElement::text)
                .orElse("0");
        return new AppDescriptor(key, root.attribute("name").orElse(key), version, root);
    }

    /** Returns the modules in the order of the file. */
    public List<ModuleElement> modules() {
        return root.children().stream()
                .filter(element -> !NO_MODULE.contains(element.type()))
                .toList();
    }

    /** Returns the modules of one type in the order of the file. */
    public List<ModuleElement> modules(String type) {
        return root.children(type);
    }

    /** Returns the name that the rest of the world knows a module by: {@code plugin:module}. */
    public String completeKey(ModuleElement module) {
        return key + ":" + module.key();
    }

    private void checkModules() {
        Set<String> keys = new HashSet<>();
        for (ModuleElement module : modules()) {
            if (FORBIDDEN.contains(module.type())) {
                throw new DescriptorException("<" + module.type()
                        + "> is not allowed in a transformerless app: it belongs in META-INF/spring");
            }
            if (!keys.add(module.key())) {
                throw new DescriptorException("The module key " + module.key() + " is used twice");
            }
        }
    }

    /** The two headers that tell Confluence to take the jar as it is, without rewriting it. */
    private void checkManifest(Optional<Manifest> manifest) {
        List<String> lacking = HEADERS.stream()
                .filter(name -> header(manifest, name).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            throw new DescriptorException("The manifest lacks " + String.join(" and ", lacking)
                    + ": Confluence would rewrite the jar, which the workbench does not stand in for");
        }
        String declared = header(manifest, KEY_HEADER);
        if (!declared.equals(key)) {
            throw new DescriptorException(
                    "The manifest's " + KEY_HEADER + " is '" + declared + "', " + FILE + " says '" + key + "'");
        }
    }

    private static String header(Optional<Manifest> manifest, String name) {
        return manifest.map(it -> it.getMainAttributes().getValue(name)).orElse("");
    }

    private static Document parse(InputStream in) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(in);
        } catch (SAXException e) {
            throw new DescriptorException(FILE + " is not well-formed: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new DescriptorException(FILE + " can't be read", e);
        }
    }
}
