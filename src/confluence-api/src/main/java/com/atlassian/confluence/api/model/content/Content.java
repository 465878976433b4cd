package com.atlassian.confluence.api.model.content;

import com.atlassian.confluence.api.model.content.id.ContentId;

/** (10) DSK. */
public class Content {
    private final ContentId id;
    private final String title;

    /** Not in the host, where a builder makes it: for the stand-in and tests only. */
    public Content(ContentId id, String title) {
        this.id = id;
        this.title = title;
    }

    public ContentId getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }
}
