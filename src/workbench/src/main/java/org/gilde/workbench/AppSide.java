package org.gilde.workbench;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilde.workbench.ao.AoModules;
import org.gilde.workbench.ao.AppTables;
import org.gilde.workbench.app.HostService;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.app.SecureSessions;
import org.gilde.workbench.app.Uploads;
import org.gilde.workbench.app.Wiki;
import org.gilde.workbench.blueprint.ContentTemplateModules;
import org.gilde.workbench.blueprint.SpaceBlueprintModules;
import org.gilde.workbench.database.Database;
import org.gilde.workbench.event.AnnotatedEvents;
import org.gilde.workbench.event.AppEvents;
import org.gilde.workbench.http.BrowserSessions;
import org.gilde.workbench.http.SessionXsrfTokens;
import org.gilde.workbench.i18n.AppI18nResolver;
import org.gilde.workbench.install.InstalledApps;
import org.gilde.workbench.install.PluginManager;
import org.gilde.workbench.install.SignedUploads;
import org.gilde.workbench.install.UploadRules;
import org.gilde.workbench.item.WebItemModules;
import org.gilde.workbench.item.WebSectionModules;
import org.gilde.workbench.job.JobModules;
import org.gilde.workbench.macro.MacroModules;
import org.gilde.workbench.module.ModuleKind;
import org.gilde.workbench.osgi.OsgiHost;
import org.gilde.workbench.resource.DownloadServlet;
import org.gilde.workbench.resource.Downloads;
import org.gilde.workbench.resource.PageBuilder;
import org.gilde.workbench.resource.WebResourceModules;
import org.gilde.workbench.rest.RestModules;
import org.gilde.workbench.servlet.ServletModules;
import org.gilde.workbench.setting.FormTokens;
import org.gilde.workbench.setting.SecureAdministration;
import org.gilde.workbench.setting.SettingsFactory;
import org.gilde.workbench.setting.SharedAccess;
import org.gilde.workbench.velocity.AppTemplates;
import org.gilde.workbench.velocity.VelocityAllowlistModules;

/** The platform half, put together: everything that apps live in. */
final class AppSide implements AutoCloseable {

    private final Database database;
    private final SecureSessions secureSessions;
    private final URI baseUrl;
    private final Supplier<Wiki> wiki;
    private final AnnotatedEvents events = new AnnotatedEvents();
    private final SessionXsrfTokens tokens = new SessionXsrfTokens();
    private final MacroModules macros = new MacroModules();
    private final WebResourceModules webResources = new WebResourceModules();
    private final Downloads downloads = new Downloads();
    private final JobModules jobs;
    private final WebItemModules webItems;
    private final SpaceBlueprintModules blueprints;
    private final ServletModules servlets;
    private final RestModules rest;
    private final OsgiHost host;
    private final InstalledApps apps;
    private final Uploads uploads;

    AppSide(
            Path data,
            boolean withOptional,
            SecureSessions secureSessions,
            UploadRules uploadRules,
            Database database,
            URI baseUrl,
            Supplier<Wiki> wiki) {
        this.secureSessions = secureSessions;
        this.database = database;
        this.baseUrl = baseUrl;
        this.wiki = wiki;
        this.jobs = new JobModules(database);
        this.webItems = new WebItemModules(() -> wiki.get().locale());
        this.blueprints = new SpaceBlueprintModules(() -> wiki.get().locale());
        this.servlets = new ServletModules(wiki);
        this.rest = new RestModules(() -> wiki.get().authentication(), tokens, secureSessions);
        this.host = OsgiHost.start(data.resolve("osgi"), withOptional);
        this.apps = new InstalledApps(host, data.resolve("apps"), kinds(withOptional), List.of(downloads::offer));
        this.uploads = new SignedUploads(apps, uploadRules);
    }

    private List<ModuleKind> kinds(boolean withOptional) {
        List<ModuleKind> kinds = List.of(
                new AoModules(),
                new VelocityAllowlistModules(),
                new WebSectionModules(),
                webResources,
                webItems,
                macros,
                servlets,
                rest,
                jobs);
        List<ModuleKind> ofBlueprints = withOptional ? List.of(new ContentTemplateModules(), blueprints) : List.of();
        return Stream.concat(kinds.stream(), ofBlueprints.stream()).toList();
    }

    Platform platform() {
        return new Platform(
                baseUrl,
                database,
                apps,
                uploads,
                macros,
                webResources,
                webItems,
                blueprints,
                jobs,
                events,
                tokens,
                new BrowserSessions(),
                secureSessions);
    }

    Map<String, Servlet> servlets() {
        return Map.of(
                "/rest/*",
                rest,
                "/rest/plugins/*",
                new PluginManager(apps, uploads, () -> wiki.get().authentication()),
                "/plugins/servlet/*",
                servlets,
                "/download/resources/*",
                new DownloadServlet(downloads));
    }

    /** Clears what apps left on the thread of a request that has ended. */
    void forgetRequest() {
        webResources.takeRequired();
    }

    InstalledApps apps() {
        return apps;
    }

    /** Offers the services of both halves to apps. */
    void offer(List<HostService<?>> ofWiki) {
        ofWiki.forEach(this::offer);
        FormTokens forms = new FormTokens(tokens);
        host.offer(PluginSettingsFactory.class, new SettingsFactory(database));
        host.offer(TransactionTemplate.class, new SharedAccess.Transactions(database));
        host.offer(ApplicationProperties.class, new SharedAccess.Site(baseUrl));
        host.offer(LoginUriProvider.class, new SharedAccess.Login(baseUrl));
        host.offer(
                LocaleResolver.class, new SharedAccess.Locales(() -> wiki.get().locale()));
        host.offer(WebSudoManager.class, new SecureAdministration(secureSessions));
        host.offer(XsrfTokenAccessor.class, forms);
        host.offer(XsrfTokenValidator.class, forms);
        host.offer(PageBuilderService.class, new PageBuilder(webResources));
        host.offerPerApp(EventPublisher.class, app -> new AppEvents(events));
        host.offerPerApp(
                I18nResolver.class,
                app -> new AppI18nResolver(app, () -> wiki.get().locale()));
        host.offerPerApp(VelocityHelperService.class, app -> new AppTemplates(app, webResources::require));
        host.offerPerApp(ActiveObjects.class, app -> AppTables.of(database, app));
    }

    private <T> void offer(HostService<T> service) {
        host.offer(service.type(), service.instance());
    }

    @Override
    public void close() {
        apps.close();
        jobs.close();
        host.close();
    }
}
