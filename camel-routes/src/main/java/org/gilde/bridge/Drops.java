package org.gilde.bridge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gilde.bridge.drop.Drop;
import org.gilde.bridge.drop.DropSettings;
import org.gilde.bridge.settings.Settings;
import org.gilde.xapi.access.Authority;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.CredentialStore;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;

/**
 * The folder that the configuration asks for.
 *
 * @param drop empty where none is watched
 */
public record Drops(Optional<Drop> drop) {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final String OWN = "drop";

    static Drops of(Settings settings, CredentialStore credentials, Drop.Sinks sinks, MeterRegistry registry) {
        Settings.Drop chosen = settings.drop();
        return new Drops(chosen.folder()
                .map(folder -> new Drop(
                        new DropSettings(
                                folder,
                                chosen.mapping(),
                                chosen.settle(),
                                chosen.lease(),
                                LOOK,
                                new DropSettings.Limits(
                                        settings.http().maxBodySize(),
                                        settings.limits().bounds(),
                                        settings.xapi().usualVersion())),
                        sinks,
                        sender(settings, credentials),
                        registry)));
    }

    private static Supplier<Optional<Credential>> sender(Settings settings, CredentialStore credentials) {
        Credential own = new Credential(
                OWN,
                "",
                List.of(), // nobody can log in with it
                Set.of(Scope.STATEMENTS_WRITE, Scope.DEFINE),
                Authority.account(settings.xapi().homePage(), OWN),
                Tenant.MAIN,
                Quota.NONE,
                Set.of(),
                Optional.empty());
        return () -> settings.drop().credential().map(credentials::find).orElse(Optional.of(own));
    }
}
