package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import java.util.HashMap;
import java.util.Map;

/** LIKELY: seen in apps up to 8 (IDEA). What a template is filled with; at first what was answered in the wizard. */
public class BlueprintContext {
    private final Map<String, Object> values;

    /** Not the host's constructor: for the stand-in only. */
    public BlueprintContext(Map<String, Object> values) {
        this.values = new HashMap<>(values);
    }

    public Map<String, Object> getMap() {
        return values;
    }
}
