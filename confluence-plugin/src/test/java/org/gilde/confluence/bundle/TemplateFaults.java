package org.gilde.confluence.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;

/** Templates and web-resources that the code or other templates name, and that are not there, as sentences. */
final class TemplateFaults {
    private static final int STRING = 8;
    private static final Pattern TEMPLATE = Pattern.compile("/?templates/[a-z/-]+\\.vm");
    private static final Pattern PARSED = Pattern.compile("#parse\\(\"/?([^\"]+)\"\\)");
    private static final Pattern STYLES = Pattern.compile("gilde-[a-z]+-styles|gilde-macros");

    private TemplateFaults() {}

    static List<String> of(BuiltApp app) {
        List<String> faults = new ArrayList<>();
        Set<String> modules = BuiltApp.children(app.xml(BuiltApp.DESCRIPTOR)).stream()
                .filter(module -> module.getTagName().equals("web-resource"))
                .map(module -> module.getAttribute("key"))
                .collect(Collectors.toSet());
        app.files().forEach((path, content) -> {
            if (path.endsWith(".class")) {
                for (String text : texts(content)) {
                    if (TEMPLATE.matcher(text).matches() && !app.has(text.replaceFirst("^/", ""))) {
                        faults.add(path + " names " + text + ", which is not there");
                    }
                    if (STYLES.matcher(text).matches() && !modules.contains(text)) {
                        faults.add(path + " names the web-resource " + text + ", which is not there");
                    }
                }
            } else if (path.endsWith(".vm")) {
                PARSED.matcher(app.text(path))
                        .results()
                        .map(found -> found.group(1))
                        .filter(named -> !app.has(named))
                        .forEach(named -> faults.add(path + " names " + named + ", which is not there"));
            }
        });
        return faults;
    }

    private static Set<String> texts(byte[] file) {
        ClassReader reader = new ClassReader(file);
        char[] room = new char[reader.getMaxStringLength()];
        Set<String> found = new TreeSet<>();
        for (int index = 1; index < reader.getItemCount(); index++) {
            int at = reader.getItem(index);
            if (at != 0 && reader.readByte(at - 1) == STRING) {
                found.add(String.valueOf(reader.readUTF8(at, room)));
            }
        }
        return found;
    }
}
