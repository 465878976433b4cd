package org.gilde.xapi.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gilde.xapi.activity.ActivityStore;
import org.gilde.xapi.document.DocumentStore;
import org.gilde.xapi.store.StatementStore;

/** What stands behind a {@link Door}, by path. */
public final class Resources {
    private final Map<String, Resource> byPath = new LinkedHashMap<>();
    private final Map<String, Resource> open = new LinkedHashMap<>();

    /** Adds Statements. Part Three 2.1. */
    public Resources with(StatementsResource statements) {
        return add("/statements", statements);
    }

    /** Adds State, Activity Profiles and Agent Profiles. Part Three 2.2. */
    public Resources with(DocumentStore documents, Limits limits) {
        return add("/activities/state", new DocumentResource(documents, Shelf.STATE, limits))
                .add("/activities/profile", new DocumentResource(documents, Shelf.ACTIVITY_PROFILE, limits))
                .add("/agents/profile", new DocumentResource(documents, Shelf.AGENT_PROFILE, limits));
    }

    /** Adds what is known of Activities and Agents from Statements. Part Three 2.4 and 2.5. */
    public Resources with(ActivityStore activities, StatementStore statements) {
        return add("/activities", new ActivitiesResource(activities)).add("/agents", new AgentsResource(statements));
    }

    /** Adds tokens for content in a browser, and where it fetches them. cmi5 8.2. */
    public Resources with(TokensResource tokens, FetchResource fetch) {
        open.put(FetchResource.PATH, fetch);
        return add(TokensResource.PATH, tokens);
    }

    private Resources add(String path, Resource resource) {
        byPath.put(path, resource);
        return this;
    }

    Map<String, Resource> byPath() {
        return byPath;
    }

    /** Returns those that need neither a version nor a credential. */
    Map<String, Resource> open() {
        return open;
    }
}
