package org.gilde.confluence.host;

import com.atlassian.event.api.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import org.gilde.confluence.life.Life;

/** The events of all features: the host's, while the app is on. While it is off nobody listens, and listens again after. */
public final class LivingEvents implements EventPublisher {
    private final EventPublisher events;
    private final Life life;
    private final List<Object> listeners = new ArrayList<>();
    private boolean isListening;

    /** Listens there while the switch is on. */
    public LivingEvents(EventPublisher events, Life life) {
        this.events = events;
        this.life = life;
        this.isListening = life.off().isEmpty();
        life.watch(this::follow);
    }

    private synchronized void follow() {
        boolean isOn = life.off().isEmpty();
        if (isOn && !isListening) {
            listeners.forEach(events::register);
        } else if (!isOn && isListening) {
            listeners.forEach(events::unregister);
        }
        isListening = isOn;
    }

    @Override
    public void publish(Object event) {
        events.publish(event);
    }

    @Override
    public synchronized void register(Object listener) {
        listeners.add(listener);
        if (isListening) {
            events.register(listener);
        }
    }

    @Override
    public synchronized void unregister(Object listener) {
        listeners.removeIf(known -> known == listener);
        events.unregister(listener);
    }
}
