package org.gilde.bridge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    private static final Map<String, String> LEAST =
            Map.of("gilde.lms.moodle.key", "moodle", "gilde.lms.moodle.secret", "hush-hush-hush");

    private static Settings read(String... more) {
        return SettingsReader.read("gilde-bridge.properties can not be used:", with(more));
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> values = new HashMap<>(LEAST);
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    @Test
    void needsNoMoreThanOneLms() {
        Settings settings = read();
        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080, 10 << 20));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("gilde-data"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.confluence()).isEmpty();
        assertThat(settings.operator()).isEmpty();
        assertThat(settings.delivery().batchSize()).isEqualTo(100);
        assertThat(settings.delivery().signOfLife()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.lms()).extracting(Login::name).containsExactly("moodle");
    }

    @Test
    void readsEverySetting() {
        Settings settings = read(
                "gilde.http.host", "0.0.0.0",
                "gilde.http.port", " 9090 ",
                "gilde.http.max-body-size", "1M",
                "gilde.data.directory", "/var/lib/gilde",
                "gilde.database.url", "jdbc:postgresql://db.example.org/gilde",
                "gilde.database.user", "gilde",
                "gilde.database.password", "hush",
                "gilde.confluence.url", "https://wiki.example.org/confluence",
                "gilde.confluence.token", "hush",
                "gilde.confluence.timeout", "5s",
                "gilde.delivery.verbs", "http://a.example/b, http://a.example/c",
                "gilde.delivery.batch-size", "7",
                "gilde.delivery.sign-of-life", "1m",
                "gilde.delivery.longest-pause", "2m",
                "gilde.dead-letters.keep", "1d",
                "gilde.operator.key", "op",
                "gilde.operator.secret", "hush-hush-hush",
                "gilde.lms.totara.key", "totara",
                "gilde.lms.totara.secret", "hush-hush-hush");
        assertThat(settings.http()).isEqualTo(new Settings.Http("0.0.0.0", 9090, 1 << 20));
        assertThat(settings.database().orElseThrow().user()).isEqualTo("gilde");
        assertThat(settings.confluence().orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.delivery().verbs()).containsExactly("http://a.example/b", "http://a.example/c");
        assertThat(settings.delivery().keepDeadLetters()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.lms()).extracting(Login::name).containsExactly("moodle", "totara");
        assertThat(settings.operator()).isPresent();
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gilde.http.port             | 80a                            | is not a whole number from 1 to 65535
                    gilde.http.port             | 70000                          | is not a whole number from 1 to 65535
                    gilde.http.max-body-size    | big                            | is not a size
                    gilde.database.url          | jdbc:h2:mem:x                  | is not an address such as jdbc:postgresql
                    gilde.database.url          | jdbc:postgresql://h/d?password=hush | are settings of their own
                    gilde.confluence.url        | wiki.example.org               | is not an address such as https
                    gilde.confluence.url        | https://u:hush@wiki.example    | is not an address such as https
                    gilde.confluence.url        | https://wiki example           | is not an address such as https
                    gilde.confluence.timeout    | 5 seconds                      | is not a time from 1s to 10m
                    gilde.confluence.timeout    | 0s                             | is not a time from 1s to 10m
                    gilde.delivery.verbs        | completed                      | is not an IRI
                    gilde.delivery.batch-size   | 501                            | is not a whole number from 1 to 500
                    gilde.lms.moodle.key        | a:b                            | has a colon
                    gilde.lms.moodle.secret     | hush                           | is shorter than 8
                    gilde.delivery.batchsize    | 5                              | is not a setting
                    quarkus.http.port           | 5                              | is not a setting
                    """)
    void saysWhatIsWrongWhereAndWhatToDo(String name, String value, String expected) {
        SettingsException refusal = catchThrowableOfType(SettingsException.class, () -> read(name, value));
        assertThat(refusal.problems()).anySatisfy(problem -> {
            assertThat(problem.setting()).isEqualTo(name);
            assertThat(problem.what()).contains(expected);
        });
        assertThat(refusal).hasMessageContaining("gilde-bridge.properties").hasMessageContaining(name);
        assertThat(refusal.getMessage()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "gilde.confluence.url, https://wiki.example, gilde.confluence.token",
        "gilde.confluence.token, hush, gilde.confluence.url",
        "gilde.database.password, hush, gilde.database.url",
        "gilde.database.url, jdbc:postgresql://h/d, gilde.database.user",
        "gilde.operator.key, op, gilde.operator.secret",
        "gilde.lms.totara.secret, hush-hush-hush, gilde.lms.totara.key"
    })
    void missesWhatBelongsTogether(String name, String value, String missing) {
        assertThatThrownBy(() -> read(name, value)).hasMessageContaining(missing + ": is missing");
    }

    @Test
    void wantsOneLmsAtLeastAndEachWithItsOwnKey() {
        assertThatThrownBy(() -> SettingsReader.read("x", Map.of()))
                .hasMessageContaining("gilde.lms.<name>.key: is missing");
        assertThatThrownBy(() -> read("gilde.lms.b.key", "moodle", "gilde.lms.b.secret", "hush-hush-hush"))
                .hasMessageContaining("is the key of another LMS");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        SettingsException refusal = catchThrowableOfType(
                SettingsException.class, () -> read("gilde.http.port", "x", "gilde.delivery.batch-size", "y"));
        assertThat(refusal.problems()).hasSize(2);
    }
}
