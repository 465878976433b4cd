package com.atlassian.confluence.api.model.content.id;

/** (10) DSK. */
public class ContentId {
    private final long value;

    private ContentId(long value) {
        this.value = value;
    }

    public static ContentId of(long value) {
        return new ContentId(value);
    }

    public long asLong() {
        return value;
    }
}
