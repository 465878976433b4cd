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
import org.gilde.confluence.linkage.Services;

/** What pages are shown with: asked, and nothing is printed. */
public final class ScreenProbes implements ProbeGroup {
    private static final String NO_TEXT = "no.such.text";

    private final VelocityHelperService velocity;
    private final ApplicationProperties application;
    private final I18nResolver texts;
    private final Services services;

    /** Asks these. */
    public ScreenProbes(
            VelocityHelperService velocity, ApplicationProperties application, I18nResolver texts, Services services) {
        this.velocity = velocity;
        this.application = application;
        this.texts = texts;
        this.services = services;
    }

    @Override
    public List<Probe> probes() {
        return List.of(
                ProbeGroup.probe(
                        Feature.PAGES,
                        "VelocityHelperService#createDefaultVelocityContext",
                        velocity::createDefaultVelocityContext),
                ProbeGroup.probe(
                        Feature.PAGES,
                        "PageBuilderService#assembler",
                        () -> services.of(PageBuilderService.class).assembler().resources()),
                ProbeGroup.probe(Feature.PAGES, "ApplicationProperties#getVersion", application::getVersion),
                ProbeGroup.probe(Feature.PAGES, "I18nResolver#getText", () -> texts.getText(NO_TEXT)),
                ProbeGroup.probe(Feature.PAGES, "LocaleResolver#getLocale", () -> services.of(LocaleResolver.class)
                        .getLocale()),
                ProbeGroup.probe(
                        Feature.PAGES, "LoginUriProvider#getLoginUri", () -> services.of(LoginUriProvider.class)
                                .getLoginUri(URI.create("/"))));
    }
}
