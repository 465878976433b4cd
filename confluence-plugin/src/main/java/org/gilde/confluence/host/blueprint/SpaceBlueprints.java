package org.gilde.confluence.host.blueprint;

import com.atlassian.event.api.EventPublisher;
import org.gilde.confluence.host.Listeners;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;

/**
 * Listens for Spaces that were made from the app's blueprint, where Confluence has blueprints; elsewhere communities are
 * started on the app's own page.
 */
public final class SpaceBlueprints {
    private static final String EVENT =
            "com.atlassian.confluence.plugins.createcontent.api.events.SpaceBlueprintCreateEvent";

    private final Listeners listeners;
    private final Wizard wizard;

    /** Listens from {@link #start} on. */
    public SpaceBlueprints(EventPublisher events, Wizard wizard, Linked features) {
        this.listeners = new Listeners(events, features);
        this.wizard = wizard;
    }

    /** Begins to listen, or says in the log that there is nothing to listen to. */
    public void start() {
        listeners.add(Feature.DIALOG, () -> new CreatedSpaces(wizard), EVENT);
    }

    /** Listens no more. */
    public void stop() {
        listeners.removeAll();
    }
}
