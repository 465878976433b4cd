package org.gilde.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private Path folder = Path.of("unset");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Folders.temporary(Path.of(System.getProperty("java.io.tmpdir")), "postgres");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void keepsDataPasswordAndPortOverARestart() throws Exception {
        String url;
        String password;
        try (EmbeddedPostgres first = start()) {
            url = first.createDatabase("craft");
            password = first.password();
            execute(first, url, "CREATE TABLE kept (what text)", "INSERT INTO kept VALUES ('wool')");
        }
        try (EmbeddedPostgres second = start()) {
            assertThat(second.password()).isEqualTo(password);
            assertThat(second.createDatabase("craft")).isEqualTo(url);
            assertThat(ask(second, url, "SELECT what FROM kept")).isEqualTo("wool");
        }
    }

    @Test
    void isDurableAndOnTheLoopbackAddressOnlyAndWantsThePassword() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of("shared_buffers", "32MB"))) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW shared_buffers")).isEqualTo("32MB");
            assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "SHOW unix_socket_directories")).isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void startsAgainWhenTheServerIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, postgres.jdbcUrl(), "CREATE TABLE kept (what text)", "INSERT INTO kept VALUES ('wool')");
            server().destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> ask(postgres, "SELECT what FROM kept")
                    .equals("wool"));
        }
    }

    @Test
    void endsTheServerThatAKilledServiceLeft() throws Exception {
        ProcessHandle service = killedService();
        assertThat(service.isAlive()).isFalse();
        ProcessHandle left = server();
        assertThat(left.isAlive()).isTrue();
        try (EmbeddedPostgres postgres = start()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !left.isAlive());
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void takesNoOtherProcessForTheServer() throws Exception {
        start().close();
        Process other = new ProcessBuilder("sleep", "100").start();
        try {
            Path pidFile = folder.resolve("data/postmaster.pid");
            Files.write(
                    pidFile,
                    List.of(Long.toString(other.pid()), folder.resolve("data").toString(), "0", "5432"));
            try (EmbeddedPostgres postgres = start()) {
                assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
                assertThat(other.isAlive()).isTrue();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderInUse() throws IOException {
        try (EmbeddedPostgres postgres = start()) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("in use");
            assertThat(postgres.user()).isEqualTo("gilde");
        }
    }

    @Test
    void runsInAFolderThatOtherUsersMayNotPass() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(closed)) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesNothingOfATemporaryOne() {
        EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
        assertThat(postgres.createDatabase()).isNotEqualTo(postgres.createDatabase());
        postgres.close();
        assertThatThrownBy(() -> ask(postgres, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> EmbeddedPostgres.shared().createDatabase("a\"; DROP"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(
                new Home(folder, false), Binaries.unpackedBelow(TemporaryPostgres.cache()), Map.of());
    }

    private ProcessHandle killedService() throws IOException, InterruptedException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledService.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(service.getInputStream().read()).isEqualTo('!');
        service.destroyForcibly().waitFor();
        return service.toHandle();
    }

    private ProcessHandle server() {
        try {
            String pid =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        return ask(postgres, postgres.jdbcUrl(), query);
    }

    private static String ask(EmbeddedPostgres postgres, String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String url, String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
