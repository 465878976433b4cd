package org.gilde.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** The workbench with an app in it and the demo story's people, spaces and pages. */
public final class Workbench implements AutoCloseable {
    private final Program program;
    private final URI address;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    private Workbench(Program program, URI address) {
        this.program = program;
        this.address = address;
    }

    /** Starts it on a free port and an empty database with that app, and waits until it answers. */
    public static Workbench start(String name, Path app) {
        Workbench workbench = launch(
                Chain.emptyFolder(name), Optional.of(app), UUID.randomUUID().toString(), Database.onOneServer());
        workbench.awaitReady();
        return workbench;
    }

    /**
     * Begins to start it on a free port.
     *
     * @param app absent as before an administrator installs something
     */
    static Workbench launch(Path folder, Optional<Path> app, String bridgeToken, Database database) {
        int port = Program.freePort();
        Program program = Program.start(
                folder.resolve("workbench.log"),
                Artifacts.workbench(),
                arguments(folder, port, app, bridgeToken, database),
                database.environment());
        return new Workbench(program, URI.create("http://localhost:" + port));
    }

    /** Starts it with the app, as a host that lacks one method: its type is there, and calls it something else. */
    public static Workbench startLacking(String name, String type, String method) {
        Path folder = Chain.emptyFolder(name);
        int port = Program.freePort();
        Database database = Database.onOneServer();
        Program program = Program.start(
                folder.resolve("workbench.log"),
                HostType.without(folder.resolve("lacking"), type, method),
                Artifacts.workbench(),
                "org.gilde.workbench.Main",
                arguments(
                        folder,
                        port,
                        Optional.of(Artifacts.app()),
                        UUID.randomUUID().toString(),
                        database),
                database.environment());
        Workbench workbench = new Workbench(program, URI.create("http://localhost:" + port));
        workbench.awaitReady();
        return workbench;
    }

    private static List<String> arguments(
            Path folder, int port, Optional<Path> app, String bridgeToken, Database database) {
        Path data = folder.resolve("workbench");
        give(bridgeToken, data);
        List<String> arguments =
                new ArrayList<>(List.of("--port", Integer.toString(port), "--data", data.toString(), "--story"));
        arguments.addAll(database.options());
        app.ifPresent(jar -> arguments.addAll(List.of("--app", jar.toString())));
        return arguments;
    }

    /** Leaves the token of the bridge's account where the workbench looks for it. */
    private static void give(String bridgeToken, Path data) {
        try {
            Files.writeString(Files.createDirectories(data).resolve("bridge-token"), bridgeToken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where it is. */
    public URI address() {
        return address;
    }

    /** Returns one of the story's people, logged in; their password is their name. */
    public Person as(String name) {
        return as(name, name);
    }

    /** Returns anybody with an account, logged in. */
    public Person as(String name, String password) {
        return people.computeIfAbsent(name, each -> Person.logIn(address, each, password));
    }

    /** Returns somebody who is not logged in. */
    public Http anybody() {
        return new Http(address, Map.of());
    }

    /** Returns all it has logged so far. */
    public String log() {
        return program.log();
    }

    /** Asks it to end. */
    public void stop() {
        program.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        program.kill();
    }

    /** Starts it again on the same data, and waits until it answers; everybody logs in anew. */
    public void restart() {
        people.clear();
        program.restart();
        awaitReady();
    }

    /** Disables the app on the app-management page, as an administrator. */
    public void disableApp() {
        manage("disable");
    }

    /** Enables the app again. */
    public void enableApp() {
        manage("enable");
    }

    /** Has one of the app's jobs run now, as an administrator may, instead of waiting for its turn. */
    public void run(String job) {
        Answer answer =
                as("admin").submit("/admin/viewjobs.action", "key", Map.of("key", "org.gilde.confluence:" + job));
        if (answer.status() != 200) {
            throw new IllegalStateException(job + ": " + answer.status() + " " + answer.body());
        }
    }

    private void manage(String action) {
        Answer answer = as("admin")
                .submit("/admin/viewapps.action", "key", Map.of("key", "org.gilde.confluence", "do", action));
        if (answer.status() != 200 || answer.body().contains("role=\"alert\"")) {
            throw new IllegalStateException(action + ": " + answer.status() + " " + answer.body());
        }
    }

    /** Waits until it answers. */
    void awaitReady() {
        Awaitility.await()
                .atMost(Bridge.START)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> {
                    if (!program.isRunning()) {
                        throw new AssertionError("The workbench has ended:\n" + program.log());
                    }
                    return anybody().get("/login.action").status() == 200;
                });
    }
}
