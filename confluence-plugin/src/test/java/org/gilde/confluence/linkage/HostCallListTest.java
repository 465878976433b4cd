package org.gilde.confluence.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.hostcalls.HostCall.Way;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of host calls in the jar")
class HostCallListTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path LIST = Path.of("src/main/resources/META-INF/gilde/host-calls.txt");
    private static final String HEAD =
            """
            # What the app links to in Confluence, for its self-test. Made from the bytecode, held by a test:
            # mvn -Pfast -pl confluence-plugin -am test -Dtest=HostCallListTest -Dgilde.write=true \
            -Dsurefire.failIfNoSpecifiedTests=false
            """;

    @Test
    void isWhatTheClassesLinkTo() throws Exception {
        String made =
                PooledLinks.below(CLASSES).stream().map(HostCalls::write).collect(Collectors.joining("\n", HEAD, "\n"));
        if (Boolean.getBoolean("gilde.write")) {
            Files.writeString(LIST, made);
        }
        assertThat(LIST).as("what the self-test looks up, see the first lines").hasContent(made);
    }

    @Test
    void looksUpEveryCallOfTheDocumentedList() {
        Set<String> lookedUp =
                HostCalls.ofTheApp().stream().map(HostCall::text).collect(Collectors.toCollection(TreeSet::new));
        assertThat(org.gilde.confluence.hostcalls.HostCalls.of(CLASSES).all())
                .filteredOn(call -> call.way() == Way.CALL || call.way() == Way.FIELD)
                .filteredOn(call -> !call.users().stream().allMatch(user -> user.contains("host.probe")))
                .hasSizeGreaterThan(100)
                .allSatisfy(call -> assertThat(lookedUp)
                        .as(call.key())
                        .anyMatch(text ->
                                text.startsWith(call.owner() + "#" + call.name()) && text.endsWith(call.descriptor())));
    }

    @Test
    void namesNoClassOfAFeatureThatIsNotThere() {
        for (Feature feature : Feature.values()) {
            for (String name : feature.classes()) {
                assertThat(CLASSES.resolve("org/gilde/confluence/" + name.replace('.', '/') + ".class"))
                        .exists();
            }
        }
    }

    @Test
    void linksWholeInTheApiThatTheAppIsCompiledWith() {
        Linkage linkage = new Linkage(getClass().getClassLoader());
        assertThat(HostCalls.ofTheApp())
                .hasSizeGreaterThan(200)
                .allSatisfy(call ->
                        assertThat(linkage.look(call).isGood()).as(call.text()).isTrue());
    }

    @Test
    void everyServiceTheContextAsksForIsLookedUp() throws Exception {
        Set<String> asked = new TreeSet<>();
        Path spring = CLASSES.resolve("META-INF/spring");
        try (Stream<Path> files = Files.list(spring)) {
            for (Path file : files.toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("<osgi:reference"))
                        .map(line -> line.replaceAll(".* interface=\"([^\"]+)\".*", "$1"))
                        .forEach(asked::add);
            }
        }
        List<HostCall> calls = HostCalls.ofTheApp();
        assertThat(asked).hasSizeGreaterThan(20).allSatisfy(service -> assertThat(calls)
                .anySatisfy(call -> assertThat(call.owner()).isEqualTo(service)));
    }
}
