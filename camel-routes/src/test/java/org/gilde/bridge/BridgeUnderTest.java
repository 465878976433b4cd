package org.gilde.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.bridge.trace.CollectorStub;
import org.gilde.postgres.EmbeddedPostgres;

/**
 * A database and a stub of the app for the service as a whole. Of an Activity's id the
 * app reads {@code refuse-always} and {@code refuse-once}.
 */
public class BridgeUnderTest implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "hu$h-${hush}-\\hush:hush";
    static final String OPERATOR_SECRET = "operator-secret";

    private final AppStub app = new AppStub();
    private final CollectorStub collector = new CollectorStub();
    private final Set<Long> seen = ConcurrentHashMap.newKeySet();

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        app.finds(event -> false, this::isRefused);
        Map<String, String> settings = new HashMap<>();
        settings.put("gilde.database.url", postgres.createDatabase());
        settings.put("gilde.database.user", postgres.user());
        settings.put("gilde.database.password", postgres.password());
        settings.put("gilde.lms.moodle.key", "moodle");
        settings.put("gilde.lms.moodle.secret", SECRET);
        settings.put("gilde.operator.key", "operator");
        settings.put("gilde.operator.secret", OPERATOR_SECRET);
        settings.put("gilde.confluence.url", app.url().toString());
        settings.put("gilde.confluence.token", "token");
        settings.put("gilde.http.max-body-size", "100K");
        settings.put("gilde.drop.folder", folder().toString());
        settings.put("gilde.drop.settle", "100ms");
        settings.put("gilde.pull.away.url", "http://127.0.0.1:1/xapi");
        settings.put("gilde.pull.away.user", "academy");
        settings.put("gilde.pull.away.password", SECRET);
        settings.put("gilde.forward.away.url", "http://127.0.0.1:1/xapi");
        settings.put("gilde.forward.away.user", "region");
        settings.put("gilde.forward.away.password", SECRET);
        settings.put("gilde.traces.endpoint", collector.url().toString());
        settings.put("gilde.traces.headers", "Authorization=Bearer " + OPERATOR_SECRET);
        return settings;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("drop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRefused(JsonNode event) {
        String activity = event.path("activity").path("id").asText();
        boolean again = !seen.add(event.path("sequence").asLong());
        return activity.contains("refuse-always") || (activity.contains("refuse-once") && !again);
    }

    @Override
    public void stop() {
        app.close();
        collector.close();
    }
}
