package org.gilde.e2e.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Bridge and workbench, connected as an administrator connects them; data and logs in a folder of their own. */
public final class Chain implements AutoCloseable {
    private static final String ADMIN_PAGE = "/plugins/servlet/gilde/admin";
    private static final String RULES = "/rest/gilde/1.0/matching/rules";

    private final Workbench workbench;
    private final Bridge bridge;
    private final String token;

    private Chain(Workbench workbench, Bridge bridge, String token) {
        this.workbench = workbench;
        this.bridge = bridge;
        this.token = token;
    }

    /** Starts both, with empty data on one database server. */
    public static Chain start(String name) {
        Chain chain = start(name, Optional.of(Artifacts.app()), Database::onOneServer);
        chain.nameLms();
        return chain;
    }

    /** Starts both, each with the database server that comes with it: what a kill hits is all there is of it. */
    public static Chain startEachOnItsOwn(String name) {
        Chain chain = start(name, Optional.of(Artifacts.app()), Database::ofItsOwn);
        chain.nameLms();
        return chain;
    }

    /** Starts both, with empty data and without the app; nobody named the bridge's account yet. */
    public static Chain startWithoutApp(String name) {
        return start(name, Optional.empty(), Database::onOneServer);
    }

    /** The bridge does not need the wiki to start: both start at once. */
    private static Chain start(String name, Optional<Path> app, Supplier<Database> databases) {
        Path folder = emptyFolder(name);
        String token = UUID.randomUUID().toString();
        Workbench workbench = Workbench.launch(folder, app, token, databases.get());
        Bridge bridge = Bridge.launch(folder, workbench.address(), token, databases.get());
        workbench.awaitReady();
        bridge.awaitReady();
        return new Chain(workbench, bridge, token);
    }

    /** Has an administrator name the bridge's account, and the story's LMS. */
    public void nameLms() {
        nameSenders(List.of("https://lms.sociaalhuis.example"));
    }

    /** Has an administrator name the bridge's account, and the senders whose account names are user names; once each. */
    public void nameSenders(List<String> homePages) {
        Person admin = workbench.as("admin");
        expect(admin.submit(ADMIN_PAGE, "account", Map.of("do", "settings", "account", "gilde-bridge")));
        JsonNode rules = admin.http().get(RULES).json();
        List<String> named = rules.path("rules").findValuesAsText("pattern");
        homePages.stream().distinct().filter(page -> !named.contains(page)).forEach(page -> ((ArrayNode)
                        rules.path("rules"))
                .addObject()
                .put("kind", "account_name")
                .put("pattern", page));
        expect(admin.http()
                .send(
                        "PUT",
                        RULES,
                        HttpRequest.BodyPublishers.ofString(rules.toString()),
                        Map.of("Content-Type", "application/json")));
    }

    private static void expect(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
    }

    /** Returns an empty folder below this module's target. A database as another user must be able to reach it. */
    public static Path emptyFolder(String name) {
        try {
            Path target = Files.createDirectories(Artifacts.root().resolve("src/e2e/target"));
            return Files.createTempDirectory(target, "chain-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the wiki. */
    public Workbench wiki() {
        return workbench;
    }

    /** Returns what the bridge shows to the app. */
    public String token() {
        return token;
    }

    /** Returns the bridge. */
    public Bridge bridge() {
        return bridge;
    }

    @Override
    public void close() {
        bridge.stop();
        workbench.stop();
    }
}
