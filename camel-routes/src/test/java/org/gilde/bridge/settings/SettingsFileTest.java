package org.gilde.bridge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.bridge.delivery.AllowedVerbs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private Path folder;

    @BeforeEach
    void use(@TempDir Path temporary) {
        folder = temporary;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve(SettingsFile.NAME), text);
    }

    private static SettingsFile plain() {
        return new SettingsFile(Map.of(), Map.of());
    }

    @Test
    void isFoundBesideTheJarOrWhereItIsNamed() throws IOException {
        Path beside = write("");
        Path other = Files.writeString(folder.resolve("other.properties"), "");
        Path third = Files.writeString(folder.resolve("third.properties"), "");
        Map<String, String> environment = Map.of("GILDE_CONFIG", other.toString());
        assertThat(plain().find(folder)).isEqualTo(beside);
        assertThat(new SettingsFile(Map.of(), environment).find(folder)).isEqualTo(other);
        assertThat(new SettingsFile(Map.of("gilde.config", third.toString()), environment).find(folder))
                .isEqualTo(third);
    }

    @Test
    void saysWhereItLookedAndWhatToDo() {
        assertThatThrownBy(() -> plain().find(folder))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(folder.resolve(SettingsFile.NAME).toString())
                .hasMessageContaining("is not there. Copy the sample");
        assertThatThrownBy(() -> new SettingsFile(Map.of("gilde.config", folder.toString()), Map.of()).find(folder))
                .hasMessageContaining("may not be read");
    }

    @Test
    void isOverriddenByTheEnvironmentAndThatBySystemProperties() throws IOException {
        Path file = write("gilde.http.port=1\ngilde.http.host=a\ngilde.delivery.batch-size=1\nother=1");
        Map<String, String> values = new SettingsFile(
                        Map.of("gilde.http.host", "c", "java.version", "17", "gilde.config", "x"),
                        Map.of(
                                "GILDE_HTTP_HOST", "b",
                                "GILDE_HTTP_PORT", "2",
                                "GILDE_DELIVERY_BATCH_SIZE", "3",
                                "GILDE_LMS_MOODLE_KEY", "m",
                                "GILDE_LMS_MOODLE_MAX_BODY_SIZE", "1M",
                                "GILDE_PULL_ACADEMY_PAGE_SIZE", "5",
                                "GILDE_CONFIG", "x",
                                "PATH", "/bin"))
                .read(file);
        assertThat(values)
                .containsOnly(
                        Map.entry("gilde.http.port", "2"),
                        Map.entry("gilde.http.host", "c"),
                        Map.entry("gilde.delivery.batch-size", "3"),
                        Map.entry("gilde.lms.moodle.key", "m"),
                        Map.entry("gilde.lms.moodle.max-body-size", "1M"),
                        Map.entry("gilde.pull.academy.page-size", "5"),
                        Map.entry("other", "1"));
    }

    @Test
    void isRefusedWhenItCanNotBeUnderstood() throws IOException {
        Path twice = write("gilde.http.port=1\ngilde.http.port=2\n");
        assertThatThrownBy(() -> plain().read(twice)).hasMessageContaining("gilde.http.port: is given twice");
        Path latin = Files.write(folder.resolve("latin"), "a=\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> plain().read(latin)).hasMessageContaining("is not UTF-8");
        Path escape = write("gilde.data.directory=C:\\users\n");
        assertThatThrownBy(() -> plain().read(escape)).hasMessageContaining("Write a backslash twice");
    }

    @Test
    void namesEverySettingInTheSampleWithItsDefault() throws IOException {
        Path sample = Path.of(System.getProperty("gilde.root"), "camel-routes/src/main/config", SettingsFile.NAME);
        String open = Files.readString(sample).replaceAll("(?m)^#( ?gilde\\.|  )", "$1");
        Map<String, String> values = plain().read(write(open));
        values.putAll(Map.of("gilde.lms.moodle.secret", "hush-hush-hush", "gilde.lms.moodle.key", "m"));
        values.put("gilde.confluence.url", "https://wiki.example");
        values.put("gilde.confluence.token", "x");
        values.put("gilde.operator.key", "o");
        values.put("gilde.operator.secret", "hush-hush-hush");
        Settings settings = SettingsReader.read("The sample can not be used:", values);
        Settings usual = SettingsReader.read(
                "x", Map.of("gilde.lms.moodle.secret", "hush-hush-hush", "gilde.lms.moodle.key", "m"));
        assertThat(settings.http()).isEqualTo(usual.http());
        assertThat(settings.limits()).isEqualTo(usual.limits());
        assertThat(settings.dataDirectory()).isEqualTo(usual.dataDirectory());
        assertThat(settings.delivery().batchSize()).isEqualTo(usual.delivery().batchSize());
        assertThat(settings.delivery().keepDeadLetters())
                .isEqualTo(usual.delivery().keepDeadLetters());
        assertThat(AllowedVerbs.of(settings.delivery().verbs()).all())
                .isEqualTo(AllowedVerbs.usual().all());
        assertThat(values.keySet()).isEqualTo(namesInTheReader());
    }

    private static Set<String> namesInTheReader() throws IOException {
        Path folder = Path.of(System.getProperty("gilde.root"), "camel-routes/src/main/java/org/gilde/bridge/settings");
        String readers = Files.readString(folder.resolve("SettingsReader.java"))
                + Files.readString(folder.resolve("LimitsReader.java"))
                + Files.readString(folder.resolve("OidcReader.java"))
                + Files.readString(folder.resolve("KafkaReader.java"))
                + Files.readString(folder.resolve("TracesReader.java"))
                + Files.readString(folder.resolve("DropFolderReader.java"));
        Set<String> names = new TreeSet<>(Set.of("gilde.operator.key", "gilde.operator.secret"));
        LmsReader.ENDS.forEach(end -> names.add("gilde.lms.moodle" + end));
        ForwardReader.ENDS.forEach(end -> names.add("gilde.forward.region" + end));
        PullReader.ENDS.forEach(end -> names.add("gilde.pull.academy" + end));
        Matcher matcher = Pattern.compile("\"(gilde\\.[a-z.-]*[a-z])\"").matcher(readers);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        names.remove("gilde.operator");
        List.of("security.protocol", "sasl.mechanism", "sasl.jaas.config")
                .forEach(example -> names.add("gilde.kafka.property." + example));
        return names;
    }
}
