package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** (10) SLACK. */
public class PageCreateEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    /** Not the host's constructor: for the stand-in only. */
    public PageCreateEvent(Object source, Page page) {
        super(source, page);
    }
}
