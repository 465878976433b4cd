package org.gilde.confluence.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/** What is wrong with the manifest, and with what the jar holds, as sentences. */
final class ManifestFaults {
    private static final int JAVA_17 = 61;
    private static final int CLASS = 7;
    private static final int METHOD_TYPE = 16;
    private static final int NAME_AND_TYPE = 12;
    private static final String BRIDGE = "com.atlassian.plugin.osgi.bridge.external";
    /** Every framework exports itself. */
    private static final String FRAMEWORK = "org.osgi.framework";

    private static final String OWN = "org.gilde.confluence";

    private final BuiltApp app;
    private final List<String> faults = new ArrayList<>();

    private ManifestFaults(BuiltApp app) {
        this.app = app;
    }

    static List<String> of(BuiltApp app) {
        ManifestFaults found = new ManifestFaults(app);
        found.headers();
        found.imports();
        found.contents();
        return found.faults;
    }

    private void headers() {
        must("Atlassian-Plugin-Key", OWN);
        must("Spring-Context", "*");
        must("Bundle-ManifestVersion", "2");
        must("Export-Package", "");
        must("DynamicImport-Package", "");
        must("Require-Bundle", "");
        // Confluence looks for REST classes in the bundle's own entries only: a jar in the jar would hide them.
        must("Bundle-ClassPath", "");
    }

    private void must(String header, String value) {
        if (!app.header(header).equals(value)) {
            faults.add("%s is \"%s\" and not \"%s\"".formatted(header, app.header(header), value));
        }
    }

    private void imports() {
        Set<String> offered = offered();
        Set<String> imported = new TreeSet<>();
        for (String clause : app.clauses("Import-Package")) {
            String name = clause.replaceFirst(";.*", "");
            imported.add(name);
            if (!clause.matches("[a-z0-9.]+;version=0(;resolution:=optional)?")) {
                faults.add("the import " + clause + " asks for a version, or for more than a package");
            }
            if (name.matches("javax\\.(inject|servlet|ws\\.rs|annotation).*")) {
                faults.add("the import " + name + " is of Java EE: Confluence 10 has jakarta");
            } else if (!name.startsWith("javax.") && !name.equals(FRAMEWORK) && !offered.contains(name)) {
                faults.add("nothing says that Confluence 10 exports " + name);
            }
        }
        Map<String, String> used = used();
        used.forEach((name, user) -> {
            if (!imported.contains(name)) {
                faults.add("%s uses %s, which is not imported".formatted(user, name));
            }
        });
        imported.stream()
                .filter(name -> !used.containsKey(name) && !name.equals(BRIDGE))
                .forEach(name -> faults.add("nothing uses the import " + name));
    }

    /** What public apps or Javadoc show that Confluence 10 exports: the list by which the workbench offers packages. */
    private static Set<String> offered() {
        Path list = Path.of(
                System.getProperty("gilde.root"),
                "src/workbench/src/main/resources/org/gilde/workbench/osgi/offered-packages.txt");
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> line.contains("|") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('|')).strip())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every package that some class links to and the jar does not hold, with one of the classes. */
    private Map<String, String> used() {
        Set<String> own = app.files().keySet().stream()
                .filter(path -> path.endsWith(".class"))
                .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toSet());
        Map<String, String> used = new TreeMap<>();
        app.files().forEach((path, content) -> {
            if (path.endsWith(".class")) {
                packages(content).stream()
                        .filter(name -> !name.startsWith("java.") && !own.contains(name))
                        // The compiler's own; nobody loads annotations that are not there.
                        .filter(name -> !name.equals("org.jspecify.annotations"))
                        .forEach(name -> used.putIfAbsent(name, path));
            }
        });
        return used;
    }

    private static Set<String> packages(byte[] file) {
        ClassReader reader = new ClassReader(file);
        char[] room = new char[reader.getMaxStringLength()];
        Set<String> found = new TreeSet<>();
        for (int index = 1; index < reader.getItemCount(); index++) {
            int at = reader.getItem(index);
            if (at == 0) {
                continue;
            }
            switch (reader.readByte(at - 1)) {
                case CLASS -> add(found, Type.getObjectType(reader.readUTF8(at, room)));
                case METHOD_TYPE -> add(found, Type.getType(reader.readUTF8(at, room)));
                case NAME_AND_TYPE -> add(found, Type.getType(reader.readUTF8(at + 2, room)));
                default -> {}
            }
        }
        reader.accept(new Declared(found), ClassReader.SKIP_CODE);
        return found;
    }

    static void add(Set<String> found, Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> add(found, type.getElementType());
            case Type.METHOD -> {
                add(found, type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    add(found, argument);
                }
            }
            case Type.OBJECT -> {
                int dot = type.getClassName().lastIndexOf('.');
                found.add(dot < 0 ? "" : type.getClassName().substring(0, dot));
            }
            default -> {}
        }
    }

    private void contents() {
        app.files().forEach((path, content) -> {
            if (path.endsWith(".jar")) {
                faults.add(path + ": a jar in the jar");
            } else if (path.endsWith(".class")) {
                if (!path.startsWith("org/gilde/confluence/") && !path.startsWith("org/apache/commons/csv/")) {
                    faults.add(path + " is not the app's");
                }
                int version = new ClassReader(content).readShort(6);
                if (version > JAVA_17) {
                    faults.add(path + " is for a newer Java than 17");
                }
            }
        });
    }
}
