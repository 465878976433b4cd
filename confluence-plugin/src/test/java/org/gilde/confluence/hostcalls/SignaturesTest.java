package org.gilde.confluence.hostcalls;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.macro.Macro;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/** The Java signatures are those of {@code signatures.txt}, and nobody can do without one of them. */
class SignaturesTest {
    private static final Signatures KNOWN = Signatures.ofProject();
    private static final Path ROOT = Path.of(System.getProperty("gilde.root"));
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** Types that any app for Confluence uses as a whole, as it does each enum: the stand-in offers them to any app. */
    private static final Set<String> WHOLE =
            Set.of("com.atlassian.activeobjects.external.ActiveObjects", "com.atlassian.sal.api.user.UserKey");

    private static Path classes() throws URISyntaxException {
        return Path.of(
                Macro.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<Class<?>> types() throws Exception {
        Path classes = classes();
        if (Files.isDirectory(classes)) {
            return types(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return types(jar.getPath("/"));
        }
    }

    private static List<Class<?>> types(Path root) throws Exception {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                types.add(Class.forName(name, false, SignaturesTest.class.getClassLoader()));
            }
        }
        return types;
    }

    @Test
    void everyTypeIsOfTheKindAndBeneathTheTypesThatAreKnown() throws Exception {
        Map<String, String> java = new TreeMap<>();
        types().forEach(type -> java.put(type.getName(), shape(type)));
        Map<String, String> known = new TreeMap<>();
        KNOWN.types().forEach(type -> known.put(type.name(), shape(type)));
        assertThat(java).isEqualTo(known);
    }

    @Test
    void everyMemberHasTheDescriptorAndTheFailuresThatAreKnown() throws Exception {
        Map<String, String> java = new TreeMap<>();
        types().forEach(type -> members(type).forEach((key, words) -> java.put(type.getName() + "#" + key, words)));
        Map<String, String> known = new TreeMap<>();
        KNOWN.types().forEach(type -> type.members()
                .values()
                .forEach(member ->
                        known.put(type.name() + "#" + member.key(), words(member.isStatic(), member.failures()))));
        assertThat(java).isEqualTo(known);
    }

    @Test
    void nothingIsThereThatNobodyNames() throws Exception {
        Set<String> linked = new HashSet<>();
        HostCalls.of(Path.of("target/classes")).all().forEach(call -> linked.add(call.name()));
        Set<String> written = words();
        List<String> idle = KNOWN.types().stream()
                .filter(type -> type.kind() != HostCall.Kind.ENUM && !WHOLE.contains(type.name()))
                .flatMap(type -> type.members().keySet().stream()
                        .map(key -> key.replaceFirst("[(:].*", ""))
                        .filter(name -> !name.equals("<init>"))
                        .filter(name -> !linked.contains(name) && !written.contains(name))
                        .map(name -> type.name() + "#" + name))
                .toList();
        assertThat(idle)
                .as("members of src/confluence-api that neither app nor workbench nor a test names")
                .isEmpty();
    }

    @Test
    void everyTypeIsNamedOrNeededBySuchAType() {
        Set<String> needed =
                new TreeSet<>(HostCalls.of(Path.of("target/classes")).types());
        Set<String> written = new HashSet<>();
        try {
            written.addAll(words());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        KNOWN.types().stream()
                .filter(type -> written.contains(type.name().replaceFirst(".*[.$]", "")))
                .forEach(type -> needed.add(type.name()));
        List<String> open = new ArrayList<>(needed);
        while (!open.isEmpty()) {
            Optional<Signatures.Type> type = KNOWN.type(open.remove(open.size() - 1));
            type.stream().flatMap(SignaturesTest::named).filter(needed::add).forEach(open::add);
        }
        assertThat(KNOWN.types()).extracting(Signatures.Type::name).isSubsetOf(needed);
    }

    /** The types that a signature can not do without. */
    private static Stream<String> named(Signatures.Type type) {
        return Stream.concat(
                type.supers().stream(),
                type.members().values().stream()
                        .flatMap(member -> Stream.concat(member.failures().stream(), named(member.key()))));
    }

    private static Stream<String> named(String key) {
        int at = key.indexOf('(');
        if (at < 0) {
            return Stream.of(Type.getType(key.substring(key.indexOf(':') + 1)).getClassName());
        }
        Type method = Type.getMethodType(key.substring(at));
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getArgumentTypes()))
                .map(type -> type.getSort() == Type.ARRAY ? type.getElementType() : type)
                .map(type ->
                        type.getSort() == Type.OBJECT ? type.getInternalName().replace('/', '.') : "");
    }

    /** Every word in the sources of the app, of the workbench and of their tests. */
    private static Set<String> words() throws IOException {
        Set<String> words = new HashSet<>();
        for (String folder : List.of("confluence-plugin/src", "src/workbench/src", "src/e2e/src")) {
            try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
                for (Path file :
                        tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                    WORD.matcher(Files.readString(file)).results().forEach(found -> words.add(found.group()));
                }
            }
        }
        return words;
    }

    private static String shape(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        List<String> modifiers = new ArrayList<>();
        List<String> supers = new ArrayList<>();
        if (kind.equals("class")) {
            if (Modifier.isAbstract(type.getModifiers())) {
                modifiers.add("abstract");
            }
            if (Modifier.isFinal(type.getModifiers())) {
                modifiers.add("final");
            }
            Optional.ofNullable(type.getSuperclass())
                    .filter(above -> above != Object.class)
                    .ifPresent(above -> supers.add(above.getName()));
        }
        if (type.isAnnotation()) {
            supers.add(Optional.ofNullable(type.getAnnotation(Retention.class))
                    .map(retention -> retention.value().name())
                    .orElse("CLASS"));
        } else {
            Arrays.stream(type.getInterfaces()).map(Class::getName).forEach(supers::add);
        }
        return modifiers + " " + kind + " " + supers;
    }

    private static String shape(Signatures.Type type) {
        return type.modifiers() + " " + type.kind().name().toLowerCase(Locale.ROOT) + " " + type.supers();
    }

    private static Map<String, String> members(Class<?> type) {
        Map<String, String> found = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (isSeen(field)) {
                found.put(
                        field.getName() + ":" + Type.getDescriptor(field.getType()), words(isStatic(field), List.of()));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean ofEveryEnum = type.isEnum() && isStatic(method);
            if (isSeen(method) && !ofEveryEnum) {
                found.put(
                        method.getName() + Type.getMethodDescriptor(method), words(isStatic(method), failures(method)));
            }
        }
        for (Constructor<?> made : type.getDeclaredConstructors()) {
            if (isSeen(made) && !type.isEnum()) {
                found.put("<init>" + Type.getConstructorDescriptor(made), words(false, failures(made)));
            }
        }
        return found;
    }

    private static List<String> failures(Executable member) {
        return Arrays.stream(member.getExceptionTypes()).map(Class::getName).toList();
    }

    private static boolean isSeen(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static boolean isStatic(Member member) {
        return Modifier.isStatic(member.getModifiers());
    }

    private static String words(boolean isStatic, List<String> failures) {
        return (isStatic ? "static" : "") + failures.stream().collect(Collectors.joining(", ", " throws ", ""));
    }
}
