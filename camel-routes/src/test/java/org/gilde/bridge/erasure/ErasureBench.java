package org.gilde.bridge.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.forward.Forwards;
import org.gilde.bridge.operator.Keeping;
import org.gilde.bridge.peer.PostgresKnownThere;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Forward;
import org.gilde.bridge.settings.Forward.Way;
import org.gilde.bridge.settings.Remote;
import org.gilde.bridge.settings.Secret;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.keeping.postgres.PostgresRemovals;

/** A bridge that forwards and erases, quicker than in production. */
final class ErasureBench implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final PostgresSteps steps;
    final Elsewhere elsewhere;
    final Keeping keeping;
    final Forwards forwards;
    private final DefaultCamelContext context = new DefaultCamelContext();

    @SuppressWarnings("checkstyle:IllegalCatch") // Camel declares no more than Exception
    ErasureBench(WholeLrs ours, Forward... targets) {
        Duration tick = Duration.ofMillis(10);
        Duration longest = Duration.ofMillis(50);
        steps = new PostgresSteps(ours.database());
        forwards = new Forwards(
                List.of(targets),
                new Forwards.Parts(
                        ours.feed(),
                        ours.feed(),
                        ours.store(),
                        name -> new PostgresFeedCursor(ours.database(), name),
                        new PostgresKnownThere(ours.database(), List.of()),
                        "https://academy.example/xapi",
                        tick,
                        tick,
                        longest),
                meters,
                Clock.systemUTC());
        Elsewhere.Parts parts = new Elsewhere.Parts(
                steps, new PostgresRemovals(ours.database()), forwards::between, tick, tick, longest);
        elsewhere = new Elsewhere(List.of(targets), parts, meters, Clock.systemUTC());
        keeping = Keeping.in(ours.database(), ours.store(), elsewhere, "ada", Clock.systemUTC());
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(50);
        try {
            for (RoutesBuilder routes : forwards.routes()) {
                context.addRoutes(routes);
            }
            for (RoutesBuilder routes : elsewhere.routes()) {
                context.addRoutes(routes);
            }
            context.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Forward target(String name, URI url, Way way) {
        Remote remote = new Remote(
                name, url, WholeLrs.KEY, new Secret(WholeLrs.SECRET), XapiVersion.V1_0_3, Duration.ofSeconds(5));
        Remote login = new Remote(
                name,
                URI.create(url.toString().replaceFirst("/(lrs/)?xapi$", "")),
                "eraser",
                new Secret("eraser-secret"),
                XapiVersion.V1_0_3,
                Duration.ofSeconds(5));
        return new Forward(
                remote,
                new Forward.Filter(Set.of(), Set.of(), Set.of(), Set.of()),
                10,
                60_000,
                new Forward.Erasing(way, login, Tenant.MAIN, Optional.of("Ada, 12")));
    }

    Step step(long removal, String name) {
        return steps.of(List.of(removal)).stream()
                .filter(each -> each.target().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Step awaitStep(long removal, String name, StepState state) {
        await().untilAsserted(() -> assertThat(step(removal, name).state()).isEqualTo(state));
        return step(removal, name);
    }

    void awaitForwarded(WholeLrs ours, String name) {
        PostgresFeedCursor cursor = new PostgresFeedCursor(ours.database(), "forward-" + name);
        await().until(() -> cursor.position() == ours.feed().newest());
    }

    @Override
    public void close() {
        context.stop();
        keeping.erasures().close();
    }
}
