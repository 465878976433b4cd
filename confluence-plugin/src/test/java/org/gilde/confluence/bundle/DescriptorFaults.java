package org.gilde.confluence.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What is wrong with {@code atlassian-plugin.xml} and with what it names, as sentences. */
final class DescriptorFaults {
    private static final String KEY = "org.gilde.confluence";
    private static final String OWN_RESOURCES = "/download/resources/" + KEY + "/";
    private static final List<String> LANGUAGES = List.of("", "_nl", "_fr", "_de");
    private static final Set<String> TEXTS =
            Set.of("i18n-name-key", "title-key", "description-header-key", "description-content-key");
    private static final Set<String> WORDED = Set.of("label", "description", "tooltip");
    private static final Pattern METHOD = Pattern.compile("([\\w.$]+)#(\\w+)\\(([\\w.$,\\[\\] ]*)\\)");

    private final BuiltApp app;
    private final Element root;
    private final List<String> faults = new ArrayList<>();
    private final List<Properties> texts;

    private DescriptorFaults(BuiltApp app) {
        this.app = app;
        this.root = app.xml(BuiltApp.DESCRIPTOR);
        this.texts = LANGUAGES.stream()
                .filter(language -> app.has("i18n/gilde" + language + ".properties"))
                .map(app::texts)
                .toList();
    }

    static List<String> of(BuiltApp app) {
        DescriptorFaults found = new DescriptorFaults(app);
        found.whole();
        BuiltApp.children(found.root).forEach(found::shaped);
        BuiltApp.all(found.root).forEach(found::named);
        BuiltApp.children(found.root).forEach(found::module);
        return found.faults;
    }

    private void whole() {
        if (!root.getAttribute("key").equals(app.header("Atlassian-Plugin-Key"))) {
            faults.add("the key " + root.getAttribute("key") + " is not that of the manifest");
        }
        Set<String> keys = new HashSet<>();
        BuiltApp.children(root).stream()
                .map(module -> module.getAttribute("key"))
                .filter(key -> !key.isEmpty() && !keys.add(key))
                .forEach(key -> faults.add("two modules have the key " + key));
        LANGUAGES.stream()
                .map(language -> "i18n/gilde" + language + ".properties")
                .filter(file -> !app.has(file))
                .forEach(file -> faults.add("there is no " + file));
    }

    /** Confluence ignores, or refuses, what it does not know. */
    private void shaped(Element module) {
        shaped(module, module.getTagName());
    }

    private void shaped(Element element, String path) {
        Set<String> known = Shapes.KNOWN.get(path);
        if (known == null) {
            faults.add("<" + path + "> is not in modules.txt");
            return;
        }
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            String name = ((Attr) element.getAttributes().item(at)).getName();
            if (!known.contains(name)) {
                faults.add("<" + path + " " + name + "> is not in modules.txt");
            }
        }
        BuiltApp.children(element).forEach(child -> shaped(child, path + "/" + child.getTagName()));
    }

    private void named(Element element) {
        String type = element.getTagName().equals("entity")
                ? element.getTextContent().strip()
                : element.getAttribute("class");
        if (!type.isEmpty() && !app.hasClass(type)) {
            faults.add("there is no class " + type);
        }
        if (element.getTagName().equals("resource")
                && element.getAttribute("type").equals("download")) {
            resource(element.getAttribute("location"));
        }
        if (element.getAttribute("icon").startsWith(OWN_RESOURCES)) {
            resource(element.getAttribute("icon").substring(OWN_RESOURCES.length()));
        }
        TEXTS.stream().map(element::getAttribute).filter(key -> !key.isEmpty()).forEach(this::text);
        if (WORDED.contains(element.getTagName()) && element.hasAttribute("key")) {
            text(element.getAttribute("key"));
        }
        if (element.getTagName().equals("param")
                && Set.of("plugin-icon", "plugin-logo").contains(element.getAttribute("name"))) {
            resource(element.getTextContent().strip());
        }
    }

    private void resource(String location) {
        boolean there = location.endsWith("/")
                ? app.files().keySet().stream().anyMatch(path -> path.startsWith(location))
                : app.has(location);
        if (!there) {
            faults.add("there is no file " + location);
        }
    }

    private void text(String key) {
        if (texts.stream().anyMatch(language -> !language.containsKey(key))) {
            faults.add("the text " + key + " is missing in some language");
        }
    }

    private void module(Element module) {
        switch (module.getTagName()) {
            case "xhtml-macro" -> macro(module);
            case "job-config" ->
                BuiltApp.children(module).stream()
                        .filter(child -> child.getTagName().equals("job"))
                        .map(child -> child.getAttribute("key"))
                        .filter(bean -> !beans().contains(bean))
                        .forEach(bean -> faults.add("the job " + bean + " is no bean"));
            case "velocity-allowlist" -> BuiltApp.children(module).forEach(this::allowed);
            case "rest" ->
                BuiltApp.children(module).stream()
                        .map(child -> child.getTextContent().strip().replace('.', '/') + "/")
                        .filter(folder -> app.files().keySet().stream()
                                .noneMatch(path -> path.startsWith(folder) && path.endsWith(".class")))
                        .forEach(folder -> faults.add("there are no classes in " + folder));
            case "space-blueprint" ->
                BuiltApp.all(module).stream()
                        .filter(child -> child.getTagName().equals("content-template"))
                        .forEach(child -> refers(child.getAttribute("ref"), "content-template"));
            case "web-item" ->
                BuiltApp.children(module).stream()
                        .filter(child -> child.getAttribute("name").equals("blueprintKey"))
                        .forEach(child -> refers(child.getAttribute("value"), "space-blueprint"));
            default -> {}
        }
    }

    private void refers(String key, String type) {
        if (BuiltApp.children(root).stream()
                .noneMatch(module -> module.getTagName().equals(type)
                        && module.getAttribute("key").equals(key))) {
            faults.add("there is no <" + type + "> " + key);
        }
    }

    /** The keys that the macro browser reads. */
    private void macro(Element macro) {
        String start = KEY + "." + macro.getAttribute("name");
        text(start + ".label");
        text(start + ".desc");
        BuiltApp.all(macro).stream()
                .filter(child -> child.getTagName().equals("parameter"))
                .forEach(parameter -> {
                    String of = start + ".param." + parameter.getAttribute("name");
                    text(of + ".label");
                    text(of + ".desc");
                    BuiltApp.children(parameter).stream()
                            .filter(child -> child.getTagName().equals("value"))
                            .forEach(value -> text(of + "." + value.getAttribute("name") + ".desc"));
                });
    }

    private Set<String> beans() {
        return app.contexts().stream()
                .flatMap(file -> BuiltApp.all(app.xml(file)).stream())
                .map(bean -> bean.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private void allowed(Element line) {
        String text = line.getTextContent().strip();
        Matcher method = METHOD.matcher(text);
        if (!method.matches()) {
            faults.add("the allowlist does not understand " + text);
        } else if (!methods(method.group(1))
                .contains(method.group(2) + "(" + method.group(3).replace(" ", "") + ")")) {
            faults.add("the allowlist names " + text + ", which is not there");
        }
    }

    private Set<String> methods(String type) {
        if (!app.hasClass(type)) {
            return Set.of();
        }
        Set<String> found = new TreeSet<>();
        ClassReader reader =
                new ClassReader(Objects.requireNonNull(app.files().get(type.replace('.', '/') + ".class")));
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        if ((access & Opcodes.ACC_PUBLIC) != 0) {
                            found.add(name
                                    + Stream.of(Type.getArgumentTypes(descriptor))
                                            .map(Type::getClassName)
                                            .collect(Collectors.joining(",", "(", ")")));
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
        return found;
    }
}
