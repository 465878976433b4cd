package org.gilde.confluence.host.probe;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.net.URI;
import java.util.List;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Probe;
import org.gilde.confluence.linkage.ProbeGroup;

/** What pages are shown with: asked, and nothing is printed. */
public final class ScreenProbes implements ProbeGroup {
    private static final String NO_TEXT = "no.such.text";

    private final VelocityHelperService velocity;
    private final PageBuilderService pages;
    private final ApplicationProperties application;
    private final I18nResolver texts;
    private final LocaleResolver locales;
    private final LoginUriProvider login;

    /** Asks these. */
    public ScreenProbes(
            VelocityHelperService velocity,
            PageBuilderService pages,
            ApplicationProperties application,
            I18nResolver texts,
            LocaleResolver locales,
            LoginUriProvider login) {
        this.velocity = velocity;
        this.pages = pages;
        this.application = application;
        this.texts = texts;
        this.locales = locales;
        this.login = login;
    }

    @Override
    public List<Probe> probes() {
        return List.of(
                ProbeGroup.probe(
                        Feature.BASE,
                        "VelocityHelperService#createDefaultVelocityContext",
                        velocity::createDefaultVelocityContext),
                ProbeGroup.probe(Feature.BASE, "PageBuilderService#assembler", () -> pages.assembler()
                        .resources()),
                ProbeGroup.probe(Feature.BASE, "ApplicationProperties#getVersion", application::getVersion),
                ProbeGroup.probe(Feature.BASE, "I18nResolver#getText", () -> texts.getText(NO_TEXT)),
                ProbeGroup.probe(Feature.BASE, "LocaleResolver#getLocale", locales::getLocale),
                ProbeGroup.probe(
                        Feature.BASE, "LoginUriProvider#getLoginUri", () -> login.getLoginUri(URI.create("/"))));
    }
}
