package org.gilde.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static Options parse(String line) {
        return Options.parse(
                line.isEmpty() ? List.of() : List.of(line.split(" ")),
                Map.of("GILDE_DATABASE_PASSWORD", "secret"),
                new Properties());
    }

    @Test
    void hasDefaultsForEverything() {
        Options options = parse("");
        assertThat(options.port()).isEqualTo(8090);
        assertThat(options.data()).isEqualTo(Path.of("gilde-data/workbench").toAbsolutePath());
        assertThat(options.database()).isEmpty();
        assertThat(options.app()).isEmpty();
        assertThat(options.story()).isFalse();
        assertThat(options.optional()).isTrue();
        assertThat(parse("--without-optional").optional()).isFalse();
    }

    @Test
    void readsEveryOption(@TempDir Path folder) throws IOException {
        Path jar = Files.createFile(folder.resolve("a.jar"));
        Options options =
                parse("--port 0 --data /d --database jdbc:postgresql://h/b --database-user u --story --app " + jar);
        assertThat(options.port()).isZero();
        assertThat(options.data()).isEqualTo(Path.of("/d"));
        assertThat(options.database()).contains(new Options.ExternalDatabase("jdbc:postgresql://h/b", "u", "secret"));
        assertThat(options.app()).contains(jar);
        assertThat(options.story()).isTrue();
    }

    @Test
    void asksForPasswordsAgainUnlessConfluencesPropertySaysNotTo() {
        assertThat(parse("").host().confirmsPasswords()).isTrue();
        Properties properties = new Properties();
        properties.setProperty("password.confirmation.disabled", "true");
        assertThat(Options.parse(List.of(), Map.of(), properties).host().confirmsPasswords())
                .isFalse();
    }

    @Test
    void takesNoUploadsAndNothingUnsignedUnlessConfluencesPropertiesSaySo() {
        HostProperties fresh = parse("").host();
        assertThat(fresh.takesUploads()).isFalse();
        assertThat(fresh.checksSignatures()).isTrue();
        assertThat(fresh.upmDirectory()).isEqualTo(Path.of("upmconfig"));
        Properties properties = new Properties();
        properties.setProperty("upm.plugin.upload.enabled", "true");
        properties.setProperty("atlassian.upm.signature.check.disabled", "true");
        properties.setProperty("atlassian.upm.configuration.directory", "/etc/upm");
        assertThat(HostProperties.of(properties)).isEqualTo(new HostProperties(true, true, false, Path.of("/etc/upm")));
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 1, Unknown option --prot",
        "--port, --port needs a value",
        "--port many, '--port must be a number from 0 to 65535, not many'",
        "--port 65536, '--port must be a number from 0 to 65535, not 65536'",
        "--database jdbc:h2:mem:x, --database must begin with jdbc:postgresql:",
        "--app /no/such.jar, --app must name a jar; there is no file /no/such.jar",
        "--database-user u, --database-user only makes sense with --database",
    })
    void saysWhatToChange(String line, String message) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(UsageException.class).hasMessage(message);
    }
}
