package org.gilde.workbench.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.story.Story;
import org.gilde.workbench.testing.TinyHost;
import org.gilde.workbench.wiki.StandInWiki;

/** The whole workbench with the demo story in it, on a free port. */
final class WikiSite implements AutoCloseable {
    private final AtomicReference<Stores> stores = new AtomicReference<>();
    private final TinyHost host;

    private WikiSite(Path folder) {
        Story story = new Story(folder, Optional.of("token-for-tests"));
        this.host = TinyHost.start(
                folder,
                EmbeddedPostgres.shared().createDatabase(),
                platform -> StandInWiki.open(platform, kept -> {
                    stores.set(kept);
                    story.sow(kept);
                }));
    }

    static WikiSite start() {
        try {
            return new WikiSite(Files.createTempDirectory("wiki"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stores stores() {
        return Optional.ofNullable(stores.get()).orElseThrow();
    }

    Platform platform() {
        return host.platform();
    }

    /** Somebody with a browser of their own; nobody in particular when the name is empty. */
    Visitor visitor(String name) {
        Visitor visitor = new Visitor(host.platform().baseUrl());
        if (!name.isEmpty()) {
            visitor.logIn(name, name);
        }
        return visitor;
    }

    @Override
    public void close() {
        host.close();
    }
}
