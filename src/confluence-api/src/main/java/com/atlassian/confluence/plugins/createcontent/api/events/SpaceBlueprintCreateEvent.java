package com.atlassian.confluence.plugins.createcontent.api.events;

import com.atlassian.confluence.spaces.Space;
import java.util.Map;

/**
 * LIKELY: seen in apps up to 8, as are the two methods; in the plugin that makes Spaces from blueprints, which may be off. Its
 * super class is left out: nothing links to it.
 */
public class SpaceBlueprintCreateEvent {
    private final Space space;
    private final Map<String, Object> context;

    /** Not the host's constructor: for the stand-in only. */
    public SpaceBlueprintCreateEvent(Object source, Space space, Map<String, Object> context) {
        this.space = space;
        this.context = context;
    }

    public Space getSpace() {
        return space;
    }

    /** What was answered in the wizard, by the names of its fields, and more. */
    public Map<String, Object> getContext() {
        return context;
    }
}
