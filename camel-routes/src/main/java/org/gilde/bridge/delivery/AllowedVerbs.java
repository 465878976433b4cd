package org.gilde.bridge.delivery;

import java.util.Set;
import java.util.TreeSet;

/** The Verbs that mean something to the app. Statements with any other stay in the store. */
public final class AllowedVerbs {
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private static final Set<String> USUAL = Set.of(
            "http://adlnet.gov/expapi/verbs/registered",
            "http://www.tincanapi.co.uk/verbs/enrolled_onto_learning_plan",
            "http://id.tincanapi.com/verb/unregistered",
            "http://activitystrea.ms/leave",
            "http://adlnet.gov/expapi/verbs/attended",
            "https://w3id.org/xapi/tla/verbs/attended",
            "https://w3id.org/xapi/adb/verbs/attended",
            "http://adlnet.gov/expapi/verbs/completed",
            "http://adlnet.gov/expapi/verbs/passed",
            "http://adlnet.gov/expapi/verbs/mastered",
            "https://w3id.org/xapi/adl/verbs/satisfied",
            "http://adlnet.gov/expapi/verbs/failed",
            "http://adlnet.gov/expapi/verbs/progressed",
            "http://adlnet.gov/expapi/verbs/experienced",
            "http://id.tincanapi.com/verb/viewed",
            "https://w3id.org/xapi/adl/verbs/waived",
            "https://w3id.org/xapi/adl/verbs/abandoned",
            "https://w3id.org/xapi/tla/verbs/planned",
            "https://w3id.org/xapi/tla/verbs/achieved",
            "https://w3id.org/xapi/tla/verbs/verified",
            "https://w3id.org/xapi/tla/verbs/expired",
            "https://w3id.org/xapi/tla/verbs/revoked",
            "http://id.tincanapi.com/verb/earned");

    /** Those by which a roster is told: they may be about many people at once, of whom no event comes. */
    private static final Set<String> OF_COHORTS = Set.of(
            "http://adlnet.gov/expapi/verbs/registered",
            "http://www.tincanapi.co.uk/verbs/enrolled_onto_learning_plan",
            "http://id.tincanapi.com/verb/unregistered",
            "http://activitystrea.ms/leave");

    /** Those that many senders use and no learning event comes of. */
    private static final Set<String> OF_NO_USE = Set.of(
            "http://adlnet.gov/expapi/verbs/launched",
            "http://adlnet.gov/expapi/verbs/initialized",
            "http://adlnet.gov/expapi/verbs/terminated",
            "http://adlnet.gov/expapi/verbs/suspended",
            "http://adlnet.gov/expapi/verbs/resumed",
            "http://adlnet.gov/expapi/verbs/exited",
            "http://adlnet.gov/expapi/verbs/answered",
            "http://adlnet.gov/expapi/verbs/asked",
            "http://adlnet.gov/expapi/verbs/attempted",
            "http://adlnet.gov/expapi/verbs/commented",
            "http://adlnet.gov/expapi/verbs/interacted",
            "http://adlnet.gov/expapi/verbs/imported",
            "http://adlnet.gov/expapi/verbs/preferred",
            "http://adlnet.gov/expapi/verbs/responded",
            "http://adlnet.gov/expapi/verbs/scored",
            "http://adlnet.gov/expapi/verbs/shared",
            "https://w3id.org/xapi/adl/verbs/logged-in",
            "https://w3id.org/xapi/adl/verbs/logged-out",
            "https://w3id.org/xapi/video/verbs/played",
            "https://w3id.org/xapi/video/verbs/paused",
            "https://w3id.org/xapi/video/verbs/seeked",
            "https://w3id.org/xapi/adb/verbs/requested",
            "https://w3id.org/xapi/adb/verbs/coached",
            "http://id.tincanapi.com/verb/replied",
            "http://activitystrea.ms/create",
            "http://activitystrea.ms/join");

    private final Set<String> verbs;

    private AllowedVerbs(Set<String> verbs) {
        this.verbs = new TreeSet<>(verbs);
        this.verbs.add(VOIDED);
    }

    /** Returns the list of the product. */
    public static AllowedVerbs usual() {
        return new AllowedVerbs(USUAL);
    }

    /** Returns these, and always {@code voided}: else the app would show what the LMS took back. */
    public static AllowedVerbs of(Set<String> verbs) {
        return new AllowedVerbs(verbs);
    }

    static boolean tellsOfCohorts(String verb) {
        return OF_COHORTS.contains(verb);
    }

    /** Says whether a Verb is one of a closed list; any other is a sender's own and may be any text. */
    static boolean isWellKnown(String verb) {
        return USUAL.contains(verb) || OF_NO_USE.contains(verb) || verb.equals(VOIDED);
    }

    boolean contains(String verb) {
        return verbs.contains(verb);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllowedVerbs others && verbs.equals(others.verbs);
    }

    @Override
    public int hashCode() {
        return verbs.hashCode();
    }

    /** Returns the IRIs, sorted. */
    public Set<String> all() {
        return Set.copyOf(verbs);
    }
}
