package com.atlassian.event.api;

/** (10) SLACK. */
public interface EventPublisher {
    void publish(Object event);

    void register(Object listener);

    void unregister(Object listener);
}
