package org.gilde.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bridge and workbench, connected as an administrator connects them; data and logs in a folder of their own. */
public final class Chain implements AutoCloseable {
    private static final String ADMIN_PAGE = "/plugins/servlet/gilde/admin";

    private final Workbench workbench;
    private final Bridge bridge;
    private final String token;

    private Chain(Workbench workbench, Bridge bridge, String token) {
        this.workbench = workbench;
        this.bridge = bridge;
        this.token = token;
    }

    /** Starts both, with empty data. */
    public static Chain start(String name) {
        Path folder = emptyFolder(name);
        String token = UUID.randomUUID().toString();
        Workbench workbench = Workbench.start(folder, Artifacts.app(), token);
        Bridge bridge = Bridge.start(folder, workbench.address(), token);
        Chain chain = new Chain(workbench, bridge, token);
        chain.nameLms();
        return chain;
    }

    /** Starts both, with empty data and without the app; nobody named the bridge's account yet. */
    public static Chain startWithoutApp(String name) {
        Path folder = emptyFolder(name);
        String token = UUID.randomUUID().toString();
        Workbench workbench = Workbench.withoutApp(folder, token);
        return new Chain(workbench, Bridge.start(folder, workbench.address(), token), token);
    }

    /** Has an administrator name the bridge's account, and the story's LMS. */
    public void nameLms() {
        nameSenders(List.of("https://lms.sociaalhuis.example"));
    }

    /** Has an administrator name the bridge's account, and the senders whose account names are user names. */
    public void nameSenders(List<String> homePages) {
        Answer answer = workbench
                .as("admin")
                .submit(
                        ADMIN_PAGE,
                        "account",
                        Map.of("do", "settings", "account", "gilde-bridge", "addresses", String.join("\n", homePages)));
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
