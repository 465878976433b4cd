package org.gilde.confluence.hostcalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.linkage.Feature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Whoever makes a bean or a module looks at all members of its class, and so loads every type that one of them names. What
 * only some features need stands in none of them, else one missing type would stop the whole app.
 */
@DisplayName("What the host makes of the app")
class BeansTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern NAMED = Pattern.compile("class=\"(org\\.gilde\\.confluence\\.[\\w.$]+)\"");
    private static final Pattern HOST = Pattern.compile("L(com/atlassian/[\\w/$]+);");

    /** What the app can not do without: types of these may stop it. */
    private static final Set<Feature> NEEDED = EnumSet.of(Feature.BASE, Feature.PAGES, Feature.MACROS, Feature.JOBS);

    /** Made by the plugin that it is made for, which is not there where its types are not. */
    private static final Set<String> OF_ANOTHER_PLUGIN = Set.of("org.gilde.confluence.host.blueprint.HomePageContext");

    private static Map<String, Set<Feature>> types() {
        Map<String, Set<Feature>> types = new TreeMap<>();
        for (String line : HostCalls.of(CLASSES).jar()) {
            String[] words = line.split(" ", -1);
            if (words[3].equals("-")) {
                types.put(
                        words[1],
                        Arrays.stream(words[4].split(","))
                                .filter(word -> !word.equals("-"))
                                .map(word -> Feature.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class))));
            }
        }
        return types;
    }

    private static boolean isNeeded(Set<Feature> features) {
        return features.stream().anyMatch(NEEDED::contains);
    }

    @Test
    void namesNothingThatOnlyAFeatureNeeds() throws IOException {
        Map<String, Set<Feature>> types = types();
        Set<String> made = made();
        assertThat(made).hasSizeGreaterThan(150);
        List<String> faults = new ArrayList<>();
        for (String type : made) {
            for (String host : members(type)) {
                if (!isNeeded(types.getOrDefault(host, Set.of()))) {
                    faults.add(type + " names " + host);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void importsAreOptionalWhereOnlyFeaturesNeedThem() throws IOException {
        Map<String, Boolean> needed = new TreeMap<>();
        types().forEach((type, features) ->
                needed.merge(type.substring(0, type.lastIndexOf('.')), isNeeded(features), Boolean::logicalOr));
        Map<String, Boolean> mandatory = new TreeMap<>();
        for (String clause : imports()) {
            String name = clause.replaceFirst(";.*", "");
            if (needed.containsKey(name)) {
                mandatory.put(name, !clause.contains("resolution:=optional"));
            }
        }
        assertThat(mandatory).isEqualTo(needed);
    }

    private static String[] imports() throws IOException {
        try (InputStream file = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(file)
                    .getMainAttributes()
                    .getValue("Import-Package")
                    .split(",");
        }
    }

    /** The classes of beans and modules. */
    private static Set<String> made() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> spring = Files.list(CLASSES.resolve("META-INF/spring"))) {
            for (Path file : Stream.concat(spring, Stream.of(CLASSES.resolve("atlassian-plugin.xml")))
                    .toList()) {
                Matcher named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    made.add(named.group(1));
                }
            }
        }
        made.removeAll(OF_ANOTHER_PLUGIN);
        return made;
    }

    /** The host's types that the members of a class name. */
    private static Set<String> members(String type) throws IOException {
        Set<String> found = new TreeSet<>();
        new ClassReader(Files.readAllBytes(CLASSES.resolve(type.replace('.', '/') + ".class")))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable FieldVisitor visitField(
                                    int access, String name, String descriptor, String signature, Object value) {
                                note(found, descriptor);
                                return null;
                            }

                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                note(found, descriptor);
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE);
        return found;
    }

    private static void note(Set<String> found, String descriptor) {
        Matcher host = HOST.matcher(descriptor);
        while (host.find()) {
            found.add(host.group(1).replace('/', '.'));
        }
    }
}
