package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.event.events.ConfluenceEvent;
import com.atlassian.confluence.pages.Page;

/** (10) SLACK. */
public abstract class PageEvent extends ConfluenceEvent {
    private static final long serialVersionUID = 1L;

    private final transient Page page;

    protected PageEvent(Object source, Page page) {
        super(source);
        this.page = page;
    }

    public Page getPage() {
        return page;
    }
}
