package org.gilde.bridge.drop;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.camel.RoutesBuilder;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.quarantine.ForgivingRecorder;
import org.gilde.xapi.recording.Minimiser;
import org.gilde.xapi.store.StatementStore;

/** The folder as a whole. Safe for several threads. */
public final class Drop {
    private final DropState state;
    private final Claims claims;
    private final RoutesBuilder routes;

    /**
     * Where Statements go.
     *
     * @param minimiser knows what is kept for a credential that minimises
     */
    public record Sinks(DataSource database, StatementStore store, ForgivingRecorder forgiving, Minimiser minimiser) {}

    /**
     * Puts the parts together; nothing is read yet.
     *
     * @param sender by whose rules Statements are taken; empty while there is none
     */
    public Drop(DropSettings settings, Sinks sinks, Supplier<Optional<Credential>> sender, MeterRegistry registry) {
        DropFolder folder = new DropFolder(settings.folder(), settings.mapping());
        String node = UUID.randomUUID().toString();
        this.state = new DropState(folder, sender);
        this.claims = new PostgresClaims(sinks.database(), node, settings.lease());
        DropMeters meters = new DropMeters(registry, state);
        Supplier<DropIntake> intakes =
                () -> DropIntake.storing(sinks, sender.get().orElseThrow(), settings.limits());
        DropReader reader = new DropReader(settings, folder, claims, intakes, meters);
        this.routes = new DropRoute(settings, folder, new FileClaims(claims, state), reader, state, meters);
    }

    /** Returns the route. */
    public RoutesBuilder routes() {
        return routes;
    }

    /** Returns what holds files up, with what to do; empty while nothing does. */
    public Optional<String> obstacle() {
        return state.obstacle();
    }

    /** Returns how many files wait. */
    public long waiting() {
        return state.waiting();
    }

    /**
     * Returns the files of the last days, newest first, at most so many.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the database did not answer; trying again may help
     */
    public List<Dropped> newest(int limit) {
        return claims.newest(limit);
    }
}
