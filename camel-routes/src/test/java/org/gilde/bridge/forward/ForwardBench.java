package org.gilde.bridge.forward;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.peer.PostgresKnownThere;
import org.gilde.bridge.peer.WholeLrs;
import org.gilde.bridge.settings.Forward;
import org.gilde.bridge.settings.Forward.Filter;
import org.gilde.bridge.settings.Remote;
import org.gilde.bridge.settings.Secret;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StatementFeed;

/** Forwards from an LRS, quicker than in production, and what comes from now on only. */
final class ForwardBench implements AutoCloseable {
    static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), Set.of());

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Forwards forwards;
    private final WholeLrs ours;
    private final StatementFeed.Subscription listening;
    private final DefaultCamelContext context = new DefaultCamelContext();

    @SuppressWarnings("checkstyle:IllegalCatch") // Camel declares no more than Exception
    ForwardBench(WholeLrs ours, Forward... targets) {
        this.ours = ours;
        Forwards.Parts parts = new Forwards.Parts(
                ours.feed(),
                ours.feed(),
                ours.store(),
                name -> new PostgresFeedCursor(ours.database(), name),
                new PostgresKnownThere(
                        ours.database(),
                        List.of(targets).stream()
                                .map(each -> each.remote().url())
                                .toList()),
                "https://academy.example/xapi",
                Duration.ofMillis(20),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
        forwards = new Forwards(List.of(targets), parts, meters, Clock.systemUTC());
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(50); // else each test waits a second for the timer
        try {
            for (RoutesBuilder routes : forwards.routes()) {
                context.addRoutes(routes);
            }
            context.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        listening = forwards.listen(ours.feed());
    }

    /** Leaves out for a target what is stored already. */
    static void fromNowOn(WholeLrs ours, String name) {
        try (FeedCursor.Held held = new PostgresFeedCursor(ours.database(), "forward-" + name)
                .hold()
                .orElseThrow()) {
            held.advance(ours.feed().newest(), List.of());
        }
    }

    static Forward target(String name, URI url) {
        return target(name, url, ALL);
    }

    static Forward target(String name, URI url, Filter filter) {
        Remote remote = new Remote(
                name, url, WholeLrs.KEY, new Secret(WholeLrs.SECRET), XapiVersion.V1_0_3, Duration.ofSeconds(5));
        return new Forward(
                remote,
                filter,
                10,
                60_000,
                new Forward.Erasing(Forward.Way.NONE, remote, Tenant.MAIN, Optional.empty()));
    }

    ForwardState.Snapshot state(String name) {
        return Objects.requireNonNull(forwards.states().get(name));
    }

    void awaitEnd(String name) {
        await().until(() -> state(name).sequence() == ours.feed().newest());
    }

    String awaitTrouble(String name) {
        await().until(() -> state(name).peer().trouble().isPresent());
        return state(name).peer().trouble().orElseThrow().reason();
    }

    List<DeadLetter> letters(String name) {
        return ours.deadLetters().oldest(1000).stream()
                .filter(letter -> letter.route().equals("forward-" + name))
                .toList();
    }

    @Override
    public void close() {
        listening.close();
        context.stop();
    }
}
