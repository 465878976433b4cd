package org.gilde.bridge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gilde.bridge.contribution.Contributions;
import org.gilde.bridge.cursor.PostgresFeedCursor;
import org.gilde.bridge.deadletter.DeadLetters;
import org.gilde.bridge.deadletter.PostgresDeadLetters;
import org.gilde.bridge.delivery.ActivityTraits;
import org.gilde.bridge.delivery.CountingVerbs;
import org.gilde.bridge.delivery.Delivery;
import org.gilde.bridge.delivery.DeliverySources;
import org.gilde.bridge.delivery.DoorMinimiser;
import org.gilde.bridge.delivery.Outlet;
import org.gilde.bridge.delivery.PostgresHeardVerbs;
import org.gilde.bridge.drop.Drop;
import org.gilde.bridge.forward.Forwards;
import org.gilde.bridge.operator.CredentialAdministration;
import org.gilde.bridge.operator.Keeping;
import org.gilde.bridge.pull.Pulls;
import org.gilde.bridge.quarantine.Forgiveness;
import org.gilde.bridge.retention.RetentionRoute;
import org.gilde.bridge.roster.Rosters;
import org.gilde.bridge.settings.Login;
import org.gilde.bridge.settings.Settings;
import org.gilde.bridge.settings.SettingsReader;
import org.gilde.bridge.stream.Stream;
import org.gilde.bridge.trace.Collector;
import org.gilde.bridge.trace.TracedStore;
import org.gilde.bridge.trace.Traces;
import org.gilde.xapi.access.Authenticator;
import org.gilde.xapi.access.BearerTokens;
import org.gilde.xapi.access.Tokens;
import org.gilde.xapi.access.oidc.OidcTokens;
import org.gilde.xapi.access.postgres.PostgresCredentialStore;
import org.gilde.xapi.access.postgres.PostgresTokenStore;
import org.gilde.xapi.activity.ActivityStore;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.document.postgres.PostgresDocumentStore;
import org.gilde.xapi.quarantine.Quarantine;
import org.gilde.xapi.recording.Minimiser;
import org.gilde.xapi.recording.StatementRecorder;
import org.gilde.xapi.resource.Door;
import org.gilde.xapi.resource.FetchResource;
import org.gilde.xapi.resource.Limits;
import org.gilde.xapi.resource.Resources;
import org.gilde.xapi.resource.StatementsResource;
import org.gilde.xapi.resource.TokensResource;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StatementStore;
import org.gilde.xapi.store.postgres.PostgresActivityStore;
import org.gilde.xapi.store.postgres.PostgresStatementFeed;
import org.gilde.xapi.store.postgres.PostgresStatementStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the service together, starts it and stops it: database, store, routes; then the other way round. */
@Singleton
public class Bridge {
    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);

    private static final Duration RETENTION_PERIOD = Duration.ofHours(1);

    private final Settings settings;
    private final Database database;
    private final PostgresStatementStore store;
    private final StatementStore tracedStore;
    private final Optional<Traces.On> traces;
    private final PostgresStatementFeed feed;
    private final LmsCredentials credentials;
    private final DeadLetters deadLetters;
    private final SubmissionReader reader;
    private final Minimiser minimiser;
    private final Forgiveness forgiveness;
    private final Routes routes;
    private final Keeping keeping;
    private final Drops drops;
    private final Peers peers;
    private final Contributions contributions;
    private StatementFeed.Subscription forwarding = () -> {};
    private final Clock clock = Clock.systemUTC();

    /** Opens the database and makes the parts; nothing moves yet. */
    @Inject
    public Bridge(
            Config config,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        settings = SettingsReader.read("The settings can not be used:", SettingsSource.values(config));
        database = Database.open(settings.database().orElseThrow(), registry);
        store = new PostgresStatementStore(database.dataSource());
        traces = settings.traces().map(collector -> Traces.to(collector(collector, version)));
        tracedStore = traces.isPresent() ? new TracedStore(store) : store;
        feed = new PostgresStatementFeed(database.dataSource());
        credentials = new LmsCredentials(
                settings.lms(), settings.xapi().homePage(), new PostgresCredentialStore(database.dataSource()));
        deadLetters = new PostgresDeadLetters(database.dataSource());
        reader = new SubmissionReader(
                new StatementReader(UUID::randomUUID, settings.limits().bounds()),
                settings.limits().parts());
        CountingVerbs verbs =
                new CountingVerbs(settings.delivery().verbs(), new PostgresHeardVerbs(database.dataSource()), clock);
        minimiser =
                new DoorMinimiser(verbs, new ActivityTraits(settings.delivery().extensions()), registry);
        forgiveness = new Forgiveness(
                database.dataSource(), tracedStore, reader, times(settings.forgiving()), clock, minimiser);
        PostgresFeedCursor cursor = new PostgresFeedCursor(database.dataSource(), Delivery.ROUTE);
        Optional<Stream> stream = Routes.stream(settings, cursor, registry, clock);
        ActivityStore activities = new PostgresActivityStore(database.dataSource());
        DeliverySources sources =
                new DeliverySources(feed, activities::definitions, cursor, deadLetters, stream.map(Outlet.class::cast));
        routes = new Routes(settings, version, sources, verbs, stream, registry, clock);
        routes.add(forgiveness.overdue());
        Gauge.builder("gilde.quarantine", forgiveness.quarantine(), Quarantine::count)
                .description("Statements that were refused and wait for the operator")
                .register(registry);
        String operator = settings.operator().map(Login::key).orElse("nobody");
        Peers.Own own = new Peers.Own(database.dataSource(), store, feed, forgiveness.recorder());
        peers = Peers.of(settings, own, registry, clock);
        peers.addTo(routes);
        keeping = Keeping.in(database.dataSource(), store, peers.elsewhere(), operator, clock);
        drops = Drops.of(
                settings,
                credentials,
                new Drop.Sinks(database.dataSource(), tracedStore, forgiveness.recorder(), minimiser),
                registry);
        drops.drop().map(Drop::routes).ifPresent(routes::add);
        routes.add(new RetentionRoute(keeping.retention(), RETENTION_PERIOD, registry));
        contributions = new Contributions(
                new StatementRecorder(reader, store), store, settings.xapi().homePage(), registry);
    }

    private static Collector collector(org.gilde.bridge.settings.Collector chosen, String version) {
        Map<String, String> headers = new HashMap<>();
        chosen.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        return new Collector(chosen.address(), chosen.ratio(), headers, version);
    }

    private static Forgiveness.Times times(Settings.Forgiving chosen) {
        return new Forgiveness.Times(chosen.keepQuarantined(), chosen.knowResent());
    }

    void start(@Observes StartupEvent event) {
        routes.start();
        forwarding = peers.forwards().listen(feed);
        keeping.erasures().start();
        LOG.info(
                "bridge=started xapi=http://{}:{}/xapi lms={} wiki={} operator={}",
                settings.http().host(),
                settings.http().port(),
                settings.lms().stream().map(lms -> lms.login().name()).toList(),
                settings.confluence().map(wiki -> wiki.url().toString()).orElse("none"),
                settings.operator().isPresent() ? "on" : "off");
        settings.confluence()
                .filter(wiki -> wiki.isUnprotected())
                .ifPresent(wiki -> LOG.warn("wiki={} advice=\"the token travels unprotected; use https\"", wiki.url()));
    }

    /** Comes when all requests are answered. */
    void stop(@Observes ShutdownEvent event) {
        forwarding.close();
        routes.close();
        keeping.erasures().close();
        traces.ifPresent(Traces.On::close);
        store.close();
        feed.close();
        database.close();
    }

    @Produces
    @Singleton
    Settings settings() {
        return settings;
    }

    @Produces
    @Singleton
    Routes routes() {
        return routes;
    }

    @Produces
    @Singleton
    Drops drops() {
        return drops;
    }

    @Produces
    @Singleton
    DeadLetters deadLetters() {
        return deadLetters;
    }

    @Produces
    @Singleton
    Forgiveness forgiveness() {
        return forgiveness;
    }

    @Produces
    @Singleton
    StatementFeed feed() {
        return feed;
    }

    @Produces
    @Singleton
    CredentialAdministration administration() {
        return new CredentialAdministration(
                credentials, credentials.inFile(), settings.xapi().homePage(), clock);
    }

    @Produces
    @Singleton
    Door door() {
        Tokens tokens = new Tokens(new PostgresTokenStore(database.dataSource()), credentials, clock);
        List<BearerTokens> bearers = new ArrayList<>(List.of(tokens));
        settings.oidc().map(provider -> new OidcTokens(provider, clock)).ifPresent(bearers::add);
        Authenticator authenticator = new Authenticator(credentials, bearers, clock);
        StatementRecorder recorder = new StatementRecorder(reader, tracedStore, minimiser);
        Limits limits = new Limits(settings.http().maxBodySize(), Limits.usual().page());
        Resources resources = new Resources()
                .with(new StatementsResource(recorder, store, limits, Optional.of(forgiveness.recorder())))
                .with(new PostgresDocumentStore(database.dataSource()), limits)
                .with(new PostgresActivityStore(database.dataSource()), store);
        resources.with(new TokensResource(tokens, settings.xapi().homePage()), new FetchResource(tokens));
        return new Door(
                authenticator, settings.xapi().usualVersion(), settings.xapi().origins(), resources);
    }

    @Produces
    @Singleton
    Contributions contributions() {
        return contributions;
    }

    @Produces
    @Singleton
    Forwards forwards() {
        return peers.forwards();
    }

    @Produces
    @Singleton
    Pulls pulls() {
        return peers.pulls();
    }

    @Produces
    @Singleton
    Rosters rosters() {
        return new Rosters(store);
    }

    @Produces
    @Singleton
    Keeping keeping() {
        return keeping;
    }
}
