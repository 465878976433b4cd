package org.gilde.confluence.blueprint;

import com.atlassian.event.api.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for Spaces that were made from the app's blueprint, where Confluence has blueprints. */
public final class SpaceBlueprints {
    private static final Logger LOG = LoggerFactory.getLogger(SpaceBlueprints.class);
    private static final String EVENT =
            "com.atlassian.confluence.plugins.createcontent.api.events.SpaceBlueprintCreateEvent";

    private final EventPublisher events;
    private final Dialog dialog;
    private Runnable undo = () -> {};

    /** Listens from {@link #start} on. */
    public SpaceBlueprints(EventPublisher events, Dialog dialog) {
        this.events = events;
        this.dialog = dialog;
    }

    /** Begins to listen, or says in the log that there is nothing to listen to. */
    public void start() {
        try {
            Class.forName(EVENT, false, getClass().getClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            LOG.info("This Confluence has no blueprints: communities are started on the app's own page ({})", EVENT);
            return;
        }
        Object listener = new CreatedSpaces(dialog);
        events.register(listener);
        undo = () -> events.unregister(listener);
    }

    /** Listens no more. */
    public void stop() {
        undo.run();
        undo = () -> {};
    }
}
