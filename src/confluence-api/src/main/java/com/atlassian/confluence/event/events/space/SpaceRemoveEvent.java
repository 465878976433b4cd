package com.atlassian.confluence.event.events.space;

import com.atlassian.confluence.event.events.ConfluenceEvent;
import com.atlassian.confluence.spaces.Space;

/** (10) SLACK. */
public class SpaceRemoveEvent extends ConfluenceEvent {
    private static final long serialVersionUID = 1L;

    private final transient Space space;

    public SpaceRemoveEvent(Object source, Space space) {
        super(source);
        this.space = space;
    }

    public Space getSpace() {
        return space;
    }
}
