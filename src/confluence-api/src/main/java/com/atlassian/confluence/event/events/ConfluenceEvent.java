package com.atlassian.confluence.event.events;

import java.util.EventObject;

/** JD 9.5.2 (there by way of Spring's ApplicationEvent). */
public class ConfluenceEvent extends EventObject {
    private static final long serialVersionUID = 1L;

    public ConfluenceEvent(Object source) {
        super(source);
    }
}
