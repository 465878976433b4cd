package org.gilde.workbench.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.workbench.Options;
import org.gilde.workbench.Workbench;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.app.Wiki;

/** The whole workbench around the tiny wiki, on a free port and an empty database. */
public final class TinyHost implements AutoCloseable {

    private final Workbench workbench;
    private final Platform platform;
    private final HttpClient client = HttpClient.newHttpClient();

    private TinyHost(Workbench workbench, Platform platform) {
        this.workbench = workbench;
        this.platform = platform;
    }

    /** Starts one on a folder. */
    public static TinyHost start(Path folder) {
        return start(folder, EmbeddedPostgres.shared().createDatabase());
    }

    /** Starts one on a folder and a database. */
    public static TinyHost start(Path folder, String database) {
        return start(folder, database, TinyWiki::new);
    }

    /** Starts one around a wiki of the caller's choice. */
    public static TinyHost start(Path folder, String database, Function<Platform, Wiki> wiki) {
        return start(folder, database, true, wiki);
    }

    /** Starts one around a wiki of the caller's choice, whose apps may or may not add to the dialog for new spaces. */
    public static TinyHost start(Path folder, String database, boolean blueprints, Function<Platform, Wiki> wiki) {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        Options options = new Options(
                0,
                folder,
                Optional.of(new Options.ExternalDatabase(database, postgres.user(), postgres.password())),
                Optional.empty(),
                false,
                blueprints,
                false);
        AtomicReference<Platform> platform = new AtomicReference<>();
        Workbench workbench = Workbench.start(
                options,
                given -> {
                    platform.set(given);
                    return wiki.apply(given);
                },
                line -> {});
        return new TinyHost(workbench, Objects.requireNonNull(platform.get()));
    }

    /** Returns what the wiki half got. */
    public Platform platform() {
        return platform;
    }

    /** Installs an app. */
    public AppStatus install(AppJar app) {
        return platform.apps().install(app.build());
    }

    /** Begins a request to a path. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(workbench.address().resolve(path));
    }

    /** Begins a request to a path with a personal access token. */
    public HttpRequest.Builder to(String path, String user) {
        return to(path).header("Authorization", "Bearer token-" + user);
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the address of the site. */
    public URI address() {
        return workbench.address();
    }

    @Override
    public void close() {
        workbench.close();
    }
}
