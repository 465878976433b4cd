package org.gilde.workbench;

import jakarta.servlet.Servlet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.app.SecureSessions;
import org.gilde.workbench.app.Wiki;
import org.gilde.workbench.database.PooledDatabase;
import org.gilde.workbench.http.BrowserSecureSessions;
import org.gilde.workbench.http.Port;
import org.gilde.workbench.http.WebServer;
import org.gilde.workbench.install.UploadRules;
import org.gilde.workbench.resource.AuiServlet;

/** Both halves of the workbench, running. */
public final class Workbench implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Consumer<String> progress;
    private final AtomicReference<Wiki> wiki = new AtomicReference<>();
    private Optional<URI> address = Optional.empty();

    private Workbench(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Starts everything, or leaves nothing running.
     *
     * @param half makes the wiki half out of what the platform half offers
     * @param progress gets a line for each step
     */
    public static Workbench start(Options options, Function<Platform, Wiki> half, Consumer<String> progress) {
        Workbench workbench = new Workbench(progress);
        boolean started = false;
        try {
            workbench.bringUp(options, half);
            started = true;
            return workbench;
        } finally {
            if (!started) {
                workbench.close();
            }
        }
    }

    private void bringUp(Options options, Function<Platform, Wiki> half) {
        Port port = keep(Port.claim(options.port()));
        URI baseUrl = URI.create("http://localhost:" + port.number());
        PooledDatabase database = database(options);
        progress.accept("Starting the OSGi framework");
        SecureSessions secureSessions =
                new BrowserSecureSessions(options.host().confirmsPasswords(), Clock.systemUTC());
        AppSide apps = keep(new AppSide(
                options.data(), options.optional(), secureSessions, uploads(options), database, baseUrl, this::wiki));
        wiki.set(half.apply(apps.platform()));
        apps.offer(wiki().services());
        Path work = options.data().resolve("web");
        WebServer web =
                keep(WebServer.start(port, work, () -> wiki().authentication(), servlets(apps), apps::forgetRequest));
        progress.accept("Starting the apps");
        options.app().ifPresent(jar -> report(apps.apps().install(jar)));
        apps.apps().startAll();
        wiki().started();
        web.open();
        address = Optional.of(baseUrl);
        progress.accept("The workbench is at " + baseUrl);
    }

    private static UploadRules uploads(Options options) {
        HostProperties host = options.host();
        return new UploadRules(
                host.takesUploads(), host.checksSignatures(), options.data().resolve(host.upmDirectory()));
    }

    private Wiki wiki() {
        return Optional.ofNullable(wiki.get())
                .orElseThrow(() -> new IllegalStateException("The wiki does not stand yet"));
    }

    private PooledDatabase database(Options options) {
        if (options.database().isPresent()) {
            progress.accept("Opening the database");
            Options.ExternalDatabase external = options.database().get();
            return keep(PooledDatabase.open(external.url(), external.user(), external.password()));
        }
        progress.accept("Starting PostgreSQL");
        EmbeddedPostgres postgres = keep(EmbeddedPostgres.start(options.data().resolve("postgres")));
        return keep(PooledDatabase.open(postgres.createDatabase("workbench"), postgres.user(), postgres.password()));
    }

    private Map<String, Servlet> servlets(AppSide apps) {
        Map<String, Servlet> servlets = new HashMap<>(wiki().servlets());
        servlets.putAll(apps.servlets());
        servlets.put("/aui/*", new AuiServlet());
        return servlets;
    }

    private void report(AppStatus status) {
        progress.accept(status.problem().orElseGet(() -> "Enabled " + status.key() + " " + status.version()));
    }

    /** Returns the address that browsers use. */
    public URI address() {
        return address.orElseThrow();
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** Stops everything in the opposite order; a part that does not stop does not keep the others running. */
    @Override
    @SuppressWarnings("checkstyle:IllegalCatch")
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                progress.accept("Did not stop cleanly: " + e.getMessage());
            }
        }
    }
}
