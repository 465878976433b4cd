package org.gilde.workbench.wiki;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gilde.workbench.app.Authentication;
import org.gilde.workbench.app.Decorator;
import org.gilde.workbench.app.HostService;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.app.Wiki;
import org.gilde.workbench.database.Turn;
import org.gilde.workbench.page.admin.AdminFrame;
import org.gilde.workbench.page.admin.AppDecorator;
import org.gilde.workbench.page.frame.Frame;
import org.gilde.workbench.page.frame.Header;
import org.gilde.workbench.page.frame.Locales;
import org.gilde.workbench.page.frame.RefusalPages;
import org.gilde.workbench.page.frame.Sidebar;
import org.gilde.workbench.page.frame.Texts;
import org.gilde.workbench.page.read.Bodies;
import org.gilde.workbench.page.read.WikiLinks;
import org.gilde.workbench.page.web.AssetServlet;
import org.gilde.workbench.page.web.Exchanges;
import org.gilde.workbench.page.web.WikiServlet;
import org.gilde.workbench.service.AccountAuthentication;
import org.gilde.workbench.service.CurrentLocale;
import org.gilde.workbench.service.Entities;
import org.gilde.workbench.service.HostServices;
import org.gilde.workbench.service.LocaleAnswers;
import org.gilde.workbench.service.Viewers;
import org.gilde.workbench.storage.StorageRenderer;
import org.gilde.workbench.store.Stores;

/** The wiki half of the workbench. */
public final class StandInWiki implements Wiki {
    private final Stores stores;
    private final Runnable firstStart;
    private final Viewers viewers;
    private final List<HostService<?>> services;
    private final Decorator decorator;
    private final Map<String, Servlet> servlets;

    private StandInWiki(Platform platform, Stores stores, Runnable firstStart) {
        this.stores = stores;
        this.firstStart = firstStart;
        this.viewers = new Viewers(stores.users(), stores.groups());
        Entities entities = new Entities(
                stores.spaces(),
                stores.pages(),
                stores.labels(),
                stores.comments(),
                stores.users(),
                stores.permissions(),
                stores.restrictions());
        this.services = HostServices.over(stores, entities, viewers, platform.events());
        Texts texts = new Texts();
        Frame frame = new Frame(
                platform.webResources(),
                new Header(platform.webItems()),
                new Sidebar(stores.pages(), stores.access(), platform.webItems(), entities));
        AdminFrame admin = new AdminFrame(frame, platform.webItems(), platform.secureSessions());
        Exchanges exchanges = new Exchanges(viewers, platform.xsrfTokens(), new Locales(viewers), texts);
        this.decorator = new AppDecorator(exchanges, frame, admin);
        Bodies bodies =
                new Bodies(new StorageRenderer(platform.macros(), new WikiLinks(stores, viewers), texts), entities);
        Handlers handlers = new Handlers(platform, stores, frame, admin, bodies, entities);
        this.servlets = Map.of(
                "/", new WikiServlet(handlers.router(), new RefusalPages(frame), exchanges),
                "/wiki-assets/*", new AssetServlet());
    }

    /**
     * Opens the wiki over the platform's database.
     *
     * @param seed writes the first people and pages, all or none; called once, when the apps run
     */
    public static StandInWiki open(Platform platform, Seed seed) {
        Stores stores = Stores.open(platform.database(), Clock.systemUTC());
        return new StandInWiki(
                platform,
                stores,
                () -> Turn.take(platform.database(), "first start", connection -> {
                    seed.sow(stores);
                    return stores;
                }));
    }

    @Override
    public List<HostService<?>> services() {
        return services;
    }

    @Override
    public Authentication authentication() {
        return new AccountAuthentication(stores.users(), stores.groups(), stores.tokens());
    }

    @Override
    public Decorator decorator() {
        return decorator;
    }

    @Override
    public Locale locale() {
        return CurrentLocale.get()
                .orElseGet(() -> new LocaleAnswers(stores.users()).getLocale(AuthenticatedUserThreadLocal.get()));
    }

    @Override
    public Map<String, Servlet> servlets() {
        return servlets;
    }

    @Override
    public void started() {
        firstStart.run();
    }

    /** Writes the first people and pages. */
    @FunctionalInterface
    public interface Seed {
        /** Writes them, unless they are there. */
        void sow(Stores stores);
    }
}
