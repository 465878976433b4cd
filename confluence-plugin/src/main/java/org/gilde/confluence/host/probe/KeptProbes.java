package org.gilde.confluence.host.probe;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.List;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Probe;
import org.gilde.confluence.linkage.ProbeGroup;
import org.gilde.confluence.linkage.Services;
import org.gilde.confluence.upkeep.Queues;

/** Settings, tables, events and the mail server: read, or undone at once. */
public final class KeptProbes implements ProbeGroup {
    private final PluginSettingsFactory settings;
    private final Queues tables;
    private final EventPublisher events;
    private final Services services;

    /** Asks these. */
    public KeptProbes(PluginSettingsFactory settings, Queues tables, EventPublisher events, Services services) {
        this.settings = settings;
        this.tables = tables;
        this.events = events;
        this.services = services;
    }

    @Override
    public List<Probe> probes() {
        return List.of(
                ProbeGroup.probe(Feature.BASE, "PluginSettings#get", () -> settings.createGlobalSettings()
                        .get("org.gilde.confluence:selftest")),
                ProbeGroup.probe(Feature.BASE, "ActiveObjects#count", tables::lengths),
                ProbeGroup.probe(Feature.BASE, "EventPublisher#register", this::listen),
                ProbeGroup.probe(Feature.LETTERS, "MailServerManager#getDefaultSMTPMailServer", () -> services.of(
                                MailServerManager.class)
                        .getDefaultSMTPMailServer()));
    }

    private void listen() {
        Deaf deaf = new Deaf();
        events.register(deaf);
        events.unregister(deaf);
    }

    /** Listens to what nobody ever publishes. */
    public static final class Deaf {
        /** Never called. */
        @EventListener
        public void heard(Never event) {
            // Nobody publishes it: that it could be registered is all there is to know.
        }
    }

    /** What is never published. */
    public record Never() {}
}
