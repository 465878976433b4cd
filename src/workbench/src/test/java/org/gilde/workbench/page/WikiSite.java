package org.gilde.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.story.Story;
import org.gilde.workbench.testing.TinyHost;
import org.gilde.workbench.wiki.StandInWiki;

/** The whole workbench with the demo story in it, on a free port. */
final class WikiSite implements AutoCloseable {
    private final AtomicReference<Stores> stores = new AtomicReference<>();
    private final TinyHost host;

    private WikiSite(String... set) {
        this.host = TinyHost.with(
                List.of(set),
                (platform, folder) -> StandInWiki.open(platform, kept -> {
                    stores.set(kept);
                    new Story(folder, Optional.of("token-for-tests")).sow(kept);
                }));
    }

    /** Starts one without any app. */
    static WikiSite start() {
        return new WikiSite();
    }

    /** Starts one without any app, with these of Confluence's system properties set to {@code true}. */
    static WikiSite with(String... set) {
        return new WikiSite(set);
    }

    /** Starts one with an app in it. */
    static WikiSite withApp(Path jar) {
        WikiSite site = start();
        assertThat(site.platform().apps().install(jar).problem()).isEmpty();
        return site;
    }

    /** Returns where certificates of those who may sign apps belong. */
    Path trustStore() {
        return host.folder().resolve("host/upmconfig/truststore");
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
            visitor.confirm(name);
        }
        return visitor;
    }

    @Override
    public void close() {
        host.close();
    }
}
