package org.gilde.workbench.service;

import com.atlassian.event.api.EventPublisher;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was published. */
final class RecordedEvents implements EventPublisher {
    final List<Object> published = new ArrayList<>();

    @Override
    public void publish(Object event) {
        published.add(event);
    }

    @Override
    public void register(Object listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unregister(Object listener) {
        throw new UnsupportedOperationException();
    }
}
