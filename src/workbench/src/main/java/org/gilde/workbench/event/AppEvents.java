package org.gilde.workbench.event;

import com.atlassian.event.api.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import org.gilde.workbench.osgi.OsgiHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events as one app sees them: what it registered and did not take away is taken away when it goes. */
public final class AppEvents implements EventPublisher, OsgiHost.Forgettable {

    private static final Logger LOG = LoggerFactory.getLogger(AppEvents.class);

    private final EventPublisher events;
    private final List<Object> registered = new ArrayList<>();

    /** Passes everything on to the one publisher. */
    public AppEvents(EventPublisher events) {
        this.events = events;
    }

    @Override
    public void publish(Object event) {
        events.publish(event);
    }

    @Override
    public synchronized void register(Object listener) {
        events.register(listener);
        registered.add(listener);
    }

    @Override
    public synchronized void unregister(Object listener) {
        events.unregister(listener);
        registered.removeIf(known -> known == listener);
    }

    @Override
    public synchronized void forget() {
        for (Object listener : registered) {
            LOG.warn(
                    "{} was not unregistered when its app was disabled: Confluence would keep calling it",
                    listener.getClass());
            events.unregister(listener);
        }
        registered.clear();
    }
}
