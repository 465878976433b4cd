package org.gilde.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gilde.bench.run.Processes;
import org.gilde.postgres.EmbeddedPostgres;

/** A stand-in wiki with the demo story and many more accounts, on a database of its own. */
public final class CrowdedWiki implements AutoCloseable {
    /** What the bridge shows to the wiki. */
    public static final String BRIDGE_TOKEN = "a-token-for-measuring-only";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EmbeddedPostgres database;
    private final ProcessBuilder builder;
    private Process process;
    private final URI base;
    private final Path folder;

    private CrowdedWiki(EmbeddedPostgres database, ProcessBuilder builder, URI base, Path folder) throws IOException {
        this.database = database;
        this.builder = builder;
        this.process = builder.start();
        this.base = base;
        this.folder = folder;
    }

    /**
     * Starts it.
     *
     * @param statements whether every SQL statement is logged, to be counted; that takes time of its own
     */
    public static CrowdedWiki start(Path workbench, Path app, boolean statements)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gilde-bench");
        EmbeddedPostgres database = EmbeddedPostgres.start(
                folder.resolve("postgres"),
                Map.of(
                        "logging_collector", "on",
                        "log_directory", "statements",
                        "log_statement", statements ? "all" : "none"));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "java",
                "-Xmx512m",
                // Measured is the app: its administrators are not asked for their password again.
                "-Dpassword.confirmation.disabled=true",
                "-jar",
                workbench.toString(),
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("wiki").toString(),
                "--database",
                database.jdbcUrl(),
                "--database-user",
                database.user(),
                "--app",
                app.toString(),
                "--story"));
        builder.environment().put("GILDE_DATABASE_PASSWORD", database.password());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("wiki.log").toFile()));
        Files.writeString(Files.createDirectories(folder.resolve("wiki")).resolve("bridge-token"), BRIDGE_TOKEN);
        CrowdedWiki wiki = new CrowdedWiki(database, builder, URI.create("http://127.0.0.1:" + port), folder);
        wiki.awaitLogin();
        return wiki;
    }

    /** Waits until somebody can log in. */
    public void awaitLogin() throws IOException, InterruptedException {
        if (!isReachedWithin(PATIENCE)) {
            throw new IOException("the wiki did not start; see " + folder.resolve("wiki.log"));
        }
    }

    /** Tells whether somebody can log in within so long; false as well when it has ended. */
    public boolean isReachedWithin(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                login("els").page("/plugins/servlet/gilde/communities/start");
                return true;
            } catch (IOException e) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        return false;
    }

    /** Returns where it is. */
    public URI address() {
        return base;
    }

    /** Takes its life without a word: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Says whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Starts it again, after its end. */
    public void startAgain() throws IOException {
        process = builder.start();
    }

    /** Returns its PostgreSQL. */
    public Path dataDirectory() {
        return folder.resolve("postgres/data");
    }

    /** Logs in somebody whose password is their name. */
    public Wiki login(String user) throws IOException, InterruptedException {
        return Wiki.login(base, user, user);
    }

    /** Adds people who are found by their mail address as quickly as in a real directory. */
    public void populate(int people) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement index = connection.prepareStatement("create index on wiki.account (lower(mail))");
                PreparedStatement accounts = connection.prepareStatement(
                        "insert into wiki.account (key, name, full_name, mail, password) select 'key' || n, 'person' || n,"
                                + " 'Person ' || n, 'person' || n || '@bench.example', '' from generate_series(1, ?) n");
                PreparedStatement teams = connection.prepareStatement("insert into wiki.team_member"
                        + " select 'confluence-users', 'key' || n from generate_series(1, ?) n")) {
            index.execute();
            accounts.setInt(1, people);
            accounts.execute();
            teams.setInt(1, people);
            teams.execute();
        }
        analyze();
    }

    /** Has the database see how many rows of what it has. */
    public void analyze() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement analyze = connection.prepareStatement("analyze")) {
            analyze.execute();
        }
    }

    /** Returns how many are in a group. */
    public int inGroup(String group) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from wiki.team_member where team = ?")) {
            count.setString(1, group);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    /** Opens a connection to its database. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Returns a figure of the wiki's process, in kB. */
    public long kilobytes(String field) {
        return Processes.kilobytes(process.toHandle(), field);
    }

    /** Returns how many SQL statements were logged. */
    public long statements() throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("postgres"))) {
            for (Path file : files.filter(path -> path.toString().contains("/statements/"))
                    .toList()) {
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    count += lines.filter(line -> line.contains("LOG:  execute") || line.contains("LOG:  statement:"))
                            .count();
                }
            }
        }
        return count;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        database.close();
    }
}
