package org.gilde.xapi.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a request asks for, and which scopes allow it; any one of them is enough. Part Three 4.2. */
public enum Action {
    /** Store Statements. */
    STATEMENTS_WRITE(Scope.STATEMENTS_WRITE),
    /** Read Statements, those that the credential vouches for at least. */
    STATEMENTS_READ(Scope.STATEMENTS_READ_MINE, Scope.STATEMENTS_READ, Scope.ALL_READ),
    /** Read the Statements of everybody in the tenant. */
    STATEMENTS_READ_ALL(Scope.STATEMENTS_READ, Scope.ALL_READ),
    /** Read state. */
    STATE_READ(Scope.STATE, Scope.ALL_READ),
    /** Change or delete state. */
    STATE_WRITE(Scope.STATE),
    /** Read Activity Profiles. */
    ACTIVITY_PROFILE_READ(Scope.PROFILE, Scope.ALL_READ),
    /** Change or delete Activity Profiles. */
    ACTIVITY_PROFILE_WRITE(Scope.PROFILE),
    /** Read Agent Profiles. */
    AGENT_PROFILE_READ(Scope.PROFILE, Scope.ALL_READ),
    /** Change or delete Agent Profiles. */
    AGENT_PROFILE_WRITE(Scope.PROFILE),
    /** Read what Activities are. */
    ACTIVITIES_READ(
            Scope.STATEMENTS_READ_MINE,
            Scope.STATEMENTS_READ,
            Scope.STATE,
            Scope.PROFILE,
            Scope.DEFINE,
            Scope.ALL_READ),
    /** Read what is known of an Agent. */
    AGENTS_READ(Scope.STATEMENTS_READ, Scope.PROFILE, Scope.DEFINE, Scope.ALL_READ),
    /** Let definitions in Statements change what Activities and Agents are known as. */
    DEFINE(Scope.DEFINE),
    /** Hand out a token for content in a browser. */
    TOKENS_ISSUE(Scope.STATEMENTS_WRITE);

    /** What content in a browser needs, each only of its own actor and registration. */
    private static final Set<Action> OF_CONTENT = Collections.unmodifiableSet(EnumSet.of(
            STATEMENTS_WRITE,
            STATEMENTS_READ,
            STATE_READ,
            STATE_WRITE,
            AGENT_PROFILE_READ,
            AGENT_PROFILE_WRITE,
            ACTIVITIES_READ,
            AGENTS_READ));

    private final Scope narrowest;

    @SuppressWarnings("ImmutableEnumChecker") // nobody can change it
    private final Set<Scope> scopes;

    Action(Scope narrowest, Scope... others) {
        this.narrowest = narrowest;
        Set<Scope> all = EnumSet.of(narrowest, others);
        all.add(Scope.ALL);
        this.scopes = Collections.unmodifiableSet(all);
    }

    /** Returns the least scope that allows it, to name in a refusal. */
    Scope narrowest() {
        return narrowest;
    }

    boolean isAllowedBy(Set<Scope> held) {
        return held.stream().anyMatch(scopes::contains);
    }

    boolean isOfContent() {
        return OF_CONTENT.contains(this);
    }
}
