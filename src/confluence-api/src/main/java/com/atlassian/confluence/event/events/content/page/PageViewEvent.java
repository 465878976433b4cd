package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** LIKELY; per view, on the node that shows it. */
public class PageViewEvent extends PageEvent {
    private static final long serialVersionUID = 1L;

    /** Not the host's constructor: for the stand-in only. */
    public PageViewEvent(Object source, Page page) {
        super(source, page);
    }
}
