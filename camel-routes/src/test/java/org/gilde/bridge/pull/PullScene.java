package org.gilde.bridge.pull;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gilde.bridge.peer.ScriptedPeer;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Pull;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.KeptStatement;

/**
 * Another LRS, which answers as it is scripted, and ours, which reads it. Ours is one for all tests of a run: each test has a
 * source of its own name, and ids of its own.
 */
final class PullScene implements AutoCloseable {
    static final WholeLrs OURS = new WholeLrs();
    static final String AUTHORITY =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://far.example\",\"name\":\"lms\"}}";

    final String name = "s" + UUID.randomUUID();
    final ScriptedPeer peer = new ScriptedPeer();

    /** Returns a Statement as the other LRS keeps it; {@code more} are further properties, each with a comma before it. */
    static String statement(UUID id, String more) {
        return statement(id, "2026-01-02T10:00:00.123456Z", more);
    }

    /** Returns one that the other LRS stored at a moment, which stands there in these words. */
    static String statement(UUID id, String stored, String more) {
        return "{\"id\": \"" + id + "\",  \"actor\":{\"mbox\":\"mailto:fatima@far.example\"},"
                + "\"verb\":{\"id\":\"https://v.example/did\"},\"object\":{\"id\":\"https://far.example/a\"},"
                + "\"result\":{\"score\":{\"raw\":85.50}},\"timestamp\":\"2026-01-01T10:00:00.120Z\","
                + "\"stored\":\"" + stored + "\",\"authority\":" + AUTHORITY + more + "}";
    }

    /** Returns a page of them, with its link to more; empty where there is none. */
    static String page(String more, String... statements) {
        return "{\"more\":\"" + more + "\",\"statements\":[" + String.join(" , ", statements) + "]}";
    }

    /** Returns what is kept here of a Statement. */
    static Optional<KeptStatement> found(UUID id) {
        return OURS.find(new Tenant("pulled"), id);
    }

    /** Waits until all of these are kept here. */
    static void awaitStored(PullBench bench, UUID... ids) {
        for (UUID each : ids) {
            await("in " + bench).until(() -> found(each).isPresent());
        }
    }

    /** Returns the other LRS as it is set up: all of it, ten Statements a page. */
    Pull source() {
        return PullBench.source(name, peer.url());
    }

    /** Reads it, until that is closed. */
    PullBench read() {
        return new PullBench(OURS, source());
    }

    /** Returns what it was asked for so far, in order: paths with their queries. */
    List<String> asked() {
        return peer.requests().stream().map(ScriptedPeer.Request::uri).toList();
    }

    @Override
    public void close() {
        peer.close();
    }
}
