package org.gilde.confluence.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.bridge.ConnectionCheck;
import org.gilde.confluence.bridge.RefusedEvents;
import org.gilde.confluence.bridge.RemoteBridge;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.mockito.Mockito;

/** What an administrator can see and change, in memory. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");

    Optional<BridgeStatus> bridge = Optional.of(new BridgeStatus(
            new BridgeReport("0.1.0", 14382, 14380, 2, 1), NOW.minus(Duration.ofMinutes(1)), Optional.empty()));
    Settings settings = Settings.NONE;
    final RemoteBridge remote = new RemoteBridge();
    final Map<String, PersonKey> users = Map.of("gilde-bridge", new PersonKey("k1"));

    AdminForms forms() {
        return new AdminForms(new Kept(), directory());
    }

    AdminPage page() {
        return new AdminPage(new Heard(), new Kept(), directory(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    ConnectionDesk connection() {
        RefusedEvents refused = new RefusedEvents(remote);
        return new ConnectionDesk(remote, refused, new ConnectionCheck(remote, remote), new Heard());
    }

    private UserDirectory directory() {
        UserDirectory directory = Mockito.mock(UserDirectory.class);
        Mockito.when(directory.byName(Mockito.anyString()))
                .thenAnswer(call -> Optional.ofNullable(users.get(call.<String>getArgument(0))));
        Mockito.when(directory.name(new PersonKey("k1"))).thenReturn(Optional.of("gilde-bridge"));
        return directory;
    }

    private final class Heard implements BridgeReports {
        @Override
        public void heard(BridgeReport report, Instant when, boolean withEvents) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<BridgeStatus> latest() {
            return bridge;
        }
    }

    private final class Kept implements SettingsStore {
        @Override
        public Settings current() {
            return settings;
        }

        @Override
        public void keep(Settings kept) {
            settings = kept;
        }
    }
}
