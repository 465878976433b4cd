package org.gilde.workbench.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.workbench.HostProperties;
import org.gilde.workbench.Options;
import org.gilde.workbench.Workbench;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.app.Wiki;

/**
 * The whole workbench on a free port and an empty database, with a folder of its own: a test class keeps one in a field
 * with {@code @AutoClose}.
 */
public final class TinyHost implements AutoCloseable {

    private final Path folder = TestFolders.make();
    private final String database = EmbeddedPostgres.shared().createDatabase();
    private final boolean optional;
    private final Properties properties;
    private final BiFunction<Platform, Path, Wiki> wiki;
    private final HttpClient client = HttpClient.newHttpClient();
    private Running running;

    /** One of its lives. */
    private record Running(Workbench workbench, Platform platform) {}

    private TinyHost(boolean optional, Properties properties, BiFunction<Platform, Path, Wiki> wiki) {
        this.optional = optional;
        this.properties = properties;
        this.wiki = wiki;
        this.running = run();
    }

    /** Starts one around the tiny wiki. */
    public static TinyHost start() {
        return start((platform, folder) -> new TinyWiki(platform));
    }

    /** Starts one around a wiki of the caller's choice, which may keep files in the folder. */
    public static TinyHost start(BiFunction<Platform, Path, Wiki> wiki) {
        return new TinyHost(true, new Properties(), wiki);
    }

    /** Starts one around a wiki of the caller's choice, whose apps find nothing that they can do without. */
    public static TinyHost withoutOptional(BiFunction<Platform, Path, Wiki> wiki) {
        return new TinyHost(false, new Properties(), wiki);
    }

    /** Starts one around a wiki of the caller's choice, with these of Confluence's system properties set to {@code true}. */
    public static TinyHost with(List<String> set, BiFunction<Platform, Path, Wiki> wiki) {
        Properties properties = new Properties();
        set.forEach(property -> properties.setProperty(property, "true"));
        return new TinyHost(true, properties, wiki);
    }

    private Running run() {
        EmbeddedPostgres postgres = EmbeddedPostgres.shared();
        Options options = new Options(
                0,
                folder.resolve("host"),
                Optional.of(new Options.ExternalDatabase(database, postgres.user(), postgres.password())),
                Optional.empty(),
                false,
                optional,
                false,
                HostProperties.of(properties));
        AtomicReference<Platform> platform = new AtomicReference<>();
        Workbench workbench = Workbench.start(
                options,
                given -> {
                    platform.set(given);
                    return wiki.apply(given, folder);
                },
                line -> {});
        return new Running(workbench, Objects.requireNonNull(platform.get()));
    }

    /** Ends it and starts it again, on what it has kept. */
    public void restart() {
        running.workbench().close();
        running = run();
    }

    /** Returns its folder, in which a test may leave files. */
    public Path folder() {
        return folder;
    }

    /** Begins an app of that plugin key. */
    public AppJar app(String key) {
        return AppJar.of(key, folder);
    }

    /** Returns what the wiki half got. */
    public Platform platform() {
        return running.platform();
    }

    /** Installs an app. */
    public AppStatus install(AppJar app) {
        return platform().apps().install(app.build());
    }

    /** Uninstalls every app. */
    public void uninstallAll() {
        platform().apps().all().forEach(app -> platform().apps().uninstall(app.key()));
    }

    /** Begins a request to a path. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(running.workbench().address().resolve(path));
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
        return running.workbench().address();
    }

    @Override
    public void close() {
        running.workbench().close();
        TestFolders.delete(folder);
    }
}
