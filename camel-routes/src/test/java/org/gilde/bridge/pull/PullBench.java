package org.gilde.bridge.pull;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.peer.PostgresKnownThere;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Pull;
import org.gilde.bridge.settings.Pull.Filter;
import org.gilde.bridge.settings.Remote;
import org.gilde.bridge.settings.Secret;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;

/** Pulls into an LRS, quicker than in production. */
final class PullBench implements AutoCloseable {
    static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Pulls pulls;

    @SuppressWarnings("checkstyle:IllegalCatch") // Camel declares no more than Exception
    PullBench(WholeLrs ours, Pull... sources) {
        Pulls.Parts parts = new Pulls.Parts(
                ours.forgiveness().recorder(),
                name -> new PostgresFeedCursor(ours.database(), name),
                new PostgresPositions(ours.database()),
                new PostgresKnownThere(
                        ours.database(),
                        Stream.of(sources).map(each -> each.remote().url()).toList()),
                "https://ours.example/xapi",
                Duration.ofMillis(20),
                Duration.ofMillis(100));
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(50); // else each test waits a second for the timer
        pulls = new Pulls(List.of(sources), parts, meters, Clock.systemUTC());
        try {
            for (RoutesBuilder routes : pulls.routes()) {
                context.addRoutes(routes);
            }
            context.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Pull source(String name, URI url) {
        return source(name, url, ALL, 10);
    }

    static Pull source(String name, URI url, Filter filter, int pageSize) {
        Remote remote = new Remote(
                name, url, WholeLrs.KEY, new Secret(WholeLrs.SECRET), XapiVersion.V1_0_3, Duration.ofSeconds(5));
        return new Pull(
                remote,
                new Tenant("pulled"),
                filter,
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                60_000,
                pageSize,
                true,
                false);
    }

    /** Returns the same one, of whose Statements only the least is stored. */
    static Pull minimising(Pull source) {
        return new Pull(
                source.remote(),
                source.tenant(),
                source.filter(),
                source.every(),
                source.overlap(),
                source.requestsPerMinute(),
                source.pageSize(),
                source.attachments(),
                true);
    }

    PullState.Snapshot state(String name) {
        return Objects.requireNonNull(pulls.states().get(name));
    }

    String awaitTrouble(String name) {
        await().until(() -> state(name).peer().trouble().isPresent());
        return state(name).peer().trouble().orElseThrow().reason();
    }

    double counted(String outcome) {
        List<Double> all = new ArrayList<>();
        meters.find("gilde.pull.statements").tag("outcome", outcome).counters().forEach(each -> all.add(each.count()));
        return all.stream().mapToDouble(each -> each).sum();
    }

    @Override
    public String toString() {
        return pulls.states().toString();
    }

    @Override
    public void close() {
        context.stop();
    }
}
