package org.gilde.confluence.host;

import com.atlassian.event.api.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Linked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listeners to events of which a Confluence may lack some: those that it has are heard, the others said in the log. */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final EventPublisher events;
    private final Linked features;
    private final List<Object> listening = new ArrayList<>();

    /** Registers there what these let. */
    public Listeners(EventPublisher events, Linked features) {
        this.events = events;
        this.features = features;
    }

    /**
     * Makes and registers a listener, unless its feature is off or one of its events is missing.
     *
     * @param listener is asked for where the events are there only: no other code may name its class
     * @param names of the events' classes
     */
    public void add(Feature feature, Supplier<Object> listener, String... names) {
        if (!features.isOn(feature)) {
            return;
        }
        for (String name : names) {
            if (!isThere(name)) {
                LOG.info("This Confluence has no {}: nothing of that kind is heard of", name);
                return;
            }
        }
        Object made = listener.get();
        events.register(made);
        listening.add(made);
    }

    /** Has all of them listen no more. */
    public void removeAll() {
        listening.forEach(events::unregister);
        listening.clear();
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, Listeners.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
