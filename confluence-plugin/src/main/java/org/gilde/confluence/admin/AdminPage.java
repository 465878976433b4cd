package org.gilde.confluence.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.admin.AdminView.BridgeView;
import org.gilde.confluence.admin.AdminView.Fact;
import org.gilde.confluence.admin.AdminView.SettingsFields;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.text.Phrases;

/** Gathers what the administrator's page prints. */
public final class AdminPage {
    private final BridgeReports bridge;
    private final SettingsStore settings;
    private final UserDirectory users;
    private final Clock clock;

    /** Reads from these. */
    public AdminPage(BridgeReports bridge, SettingsStore settings, UserDirectory users, Clock clock) {
        this.bridge = bridge;
        this.settings = settings;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Returns the page.
     *
     * @param reply what the form before asked back
     * @param connection how the app calls the bridge
     */
    AdminView view(Phrases phrases, String action, Reply reply, ConnectionView connection) {
        return new AdminView(
                action, bridge(phrases), connection, reply.settings().orElseGet(this::settings));
    }

    private BridgeView bridge(Phrases phrases) {
        Optional<BridgeStatus> latest = bridge.latest();
        if (latest.isEmpty()) {
            return new BridgeView(
                    "moved",
                    phrases.get("gilde.admin.bridge.never"),
                    phrases.get("gilde.admin.bridge.never.help"),
                    List.of());
        }
        BridgeStatus status = latest.get();
        boolean silent = status.isSilent(clock.instant());
        return new BridgeView(
                silent ? "error" : "success",
                phrases.get(silent ? "gilde.admin.bridge.silent" : "gilde.admin.bridge.heard"),
                silent ? phrases.get("gilde.admin.bridge.silent.help") : "",
                facts(status, phrases));
    }

    private static List<Fact> facts(BridgeStatus status, Phrases phrases) {
        Optional<Instant> event = status.lastEvent();
        return List.of(
                new Fact(phrases.get("gilde.admin.bridge.last"), phrases.moment(status.heard())),
                new Fact(
                        phrases.get("gilde.admin.bridge.event"),
                        event.map(phrases::moment).orElseGet(() -> phrases.get("gilde.admin.none"))),
                new Fact(
                        phrases.get("gilde.admin.bridge.version"),
                        status.report().version()),
                new Fact(
                        phrases.get("gilde.admin.bridge.waiting"),
                        phrases.whole(status.report().waiting())),
                new Fact(
                        phrases.get("gilde.admin.bridge.dead"),
                        phrases.whole(status.report().deadLetters())),
                new Fact(
                        phrases.get("gilde.admin.bridge.newest"),
                        phrases.whole(status.report().newest())),
                new Fact(
                        phrases.get("gilde.admin.bridge.delivered"),
                        phrases.whole(status.report().delivered())));
    }

    private SettingsFields settings() {
        return new SettingsFields(
                settings.current().bridgeAccount().flatMap(users::name).orElse(""), "");
    }
}
