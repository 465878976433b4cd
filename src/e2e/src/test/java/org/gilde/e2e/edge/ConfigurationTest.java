package org.gilde.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gilde.e2e.run.Bridge;
import org.gilde.e2e.run.Chain;
import org.gilde.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A configuration that can't work ends the bridge, with all that is wrong")
class ConfigurationTest {
    private final Path folder = Chain.emptyFolder("configuration");

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String said = Bridge.refusal(
                folder,
                List.of(
                        "gilde.http.port = many",
                        "gilde.lms.moodle.key = moodle",
                        "gilde.confluence.url = localhost",
                        "gilde.confluence.token = a-token-that-is-secret",
                        "gilde.delivery.batchsize = 10"));

        assertThat(said)
                .contains(
                        "gilde.http.port",
                        "gilde.lms.moodle.secret",
                        "gilde.confluence.url",
                        "gilde.delivery.batchsize")
                .doesNotContain("a-token-that-is-secret", "\tat ");
    }

    /** One that does not answer is waited for. */
    @Test
    void aDatabaseThatTurnsTheBridgeAway() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        String url = postgres.createDatabase();
        String said = Bridge.refusal(
                folder,
                List.of(
                        "gilde.lms.moodle.key = moodle",
                        "gilde.lms.moodle.secret = long-enough-secret",
                        "gilde.database.url = " + url,
                        "gilde.database.user = " + postgres.user(),
                        "gilde.database.password = not-to-be-shown"));

        assertThat(said)
                .contains(url.substring(url.indexOf("//") + 2, url.lastIndexOf('/')))
                .doesNotContain("not-to-be-shown");
    }
}
