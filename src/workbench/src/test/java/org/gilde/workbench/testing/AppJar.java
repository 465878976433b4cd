package org.gilde.workbench.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds the jar of a tiny app from Java sources, a descriptor and Spring beans. */
public final class AppJar {

    private final String key;
    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> imports = new ArrayList<>();
    private final Map<String, String> phantoms = new LinkedHashMap<>();
    private final StringBuilder modules = new StringBuilder();
    private final StringBuilder beans = new StringBuilder();
    private String version = "1.0.0";

    private AppJar(String key, Path folder) {
        this.key = key;
        this.folder = folder;
    }

    /** Begins an app of that plugin key, built in a folder for temporary files. */
    public static AppJar of(String key, Path folder) {
        return new AppJar(key, folder);
    }

    /** Sets the version. */
    public AppJar version(String text) {
        version = text;
        return this;
    }

    /** Adds an import of OSGi packages. */
    public AppJar imports(String... packages) {
        imports.addAll(List.of(packages));
        return this;
    }

    /** Adds a class in the package {@code tiny}. */
    public AppJar source(String name, String source) {
        sources.put(name, "package tiny;\n" + source);
        return this;
    }

    /**
     * Adds a class that the app is compiled with and does not bring: Confluence as the app's author knows it.
     *
     * @param name with its package, such as {@code com.atlassian.confluence.core.Later}
     */
    public AppJar compiledWith(String name, String source) {
        phantoms.put(name, "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + source);
        return this;
    }

    /** Adds a file to the jar. */
    public AppJar file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Adds to the descriptor. */
    public AppJar module(String xml) {
        modules.append(xml).append('\n');
        return this;
    }

    /** Adds to the Spring context. */
    public AppJar bean(String xml) {
        beans.append(xml).append('\n');
        return this;
    }

    /** Adds a reference to a service of the host. */
    public AppJar reference(String id, Class<?> type) {
        return bean("<osgi:reference id=\"" + id + "\" interface=\"" + type.getName() + "\"/>");
    }

    /** Compiles and packs. */
    public Path build() {
        try {
            Path work = Files.createTempDirectory(folder, key);
            compile(work);
            Path jar = Files.createTempFile(folder, key, ".jar");
            pack(work, jar);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path work) throws IOException {
        String known = System.getProperty("java.class.path");
        Path phantomClasses = compile(work.resolve("phantoms"), phantoms, known);
        compile(work, sources, phantomClasses + File.pathSeparator + known);
    }

    private Path compile(Path work, Map<String, String> texts, String classPath) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-parameters", "-proc:none", "-nowarn", "-d", classes.toString(), "--release", "17"));
        arguments.addAll(List.of("-cp", classPath));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = work.resolve(text.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
            arguments.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (!texts.isEmpty() && compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("The tiny app " + key + " does not compile");
        }
        return classes;
    }

    private void pack(Path work, Path jar) throws IOException {
        files.put("atlassian-plugin.xml", descriptor());
        if (beans.length() > 0) {
            files.put("META-INF/spring/plugin-context.xml", context());
        }
        Path classes = work.resolve("classes");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest());
                Stream<Path> tree = Files.walk(classes)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                add(packed, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                add(packed, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(path));
        jar.write(content);
        jar.closeEntry();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", key);
        main.putValue("Bundle-Version", version);
        main.putValue("Atlassian-Plugin-Key", key);
        main.putValue("Spring-Context", "*");
        if (!imports.isEmpty()) {
            main.putValue("Import-Package", String.join(",", imports));
        }
        return manifest;
    }

    private String descriptor() {
        return """
                <atlassian-plugin key="%s" name="Tiny %s" plugins-version="2">
                <plugin-info><version>%s</version></plugin-info>
                %s</atlassian-plugin>
                """
                .formatted(key, key, version, modules);
    }

    private String context() {
        return """
                <beans xmlns="http://www.springframework.org/schema/beans"
                    xmlns:osgi="http://www.eclipse.org/gemini/blueprint/schema/blueprint">
                %s</beans>
                """
                .formatted(beans);
    }
}
