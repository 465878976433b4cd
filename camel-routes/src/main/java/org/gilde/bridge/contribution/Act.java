package org.gilde.bridge.contribution;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member can do in a community, with the Verb and the type of Activity that say so. */
enum Act {
    JOINED("http://activitystrea.ms/join", Type.COMMUNITY),
    LEFT("http://activitystrea.ms/leave", Type.COMMUNITY),
    ASKED("http://adlnet.gov/expapi/verbs/asked", Type.QUESTION),
    REPLIED("http://id.tincanapi.com/verb/replied", Type.REPLY),
    CREATED("http://activitystrea.ms/create", Type.PAGE),
    SHARED("http://adlnet.gov/expapi/verbs/shared", Type.PAGE),
    REQUESTED("https://w3id.org/xapi/adb/verbs/requested", Type.COACHING),
    COACHED("https://w3id.org/xapi/adb/verbs/coached", Type.COACHING),
    PLANNED("https://w3id.org/xapi/tla/verbs/planned", Type.GOAL),
    /** The Verb is Gilde's own, at the wiki: the one of that name elsewhere means "be applicable". */
    APPLIED("/xapi/cop/verbs/applied", Type.PERFORMANCE),
    /** Of somebody else's being applied. */
    VERIFIED("https://w3id.org/xapi/tla/verbs/verified", Type.STATEMENT);

    private final String verb;
    private final Type type;

    Act(String verb, Type type) {
        this.verb = verb;
        this.type = type;
    }

    /** What something is that is acted upon. */
    enum Type {
        COMMUNITY("community", "http://id.tincanapi.com/activitytype/community-site"),
        QUESTION("question", "http://activitystrea.ms/question"),
        REPLY("reply", "http://id.tincanapi.com/activitytype/forum-reply"),
        PAGE("page", "http://activitystrea.ms/page"),
        COACHING("coaching", "http://id.tincanapi.com/activitytype/tutor-session"),
        GOAL("goal", "http://id.tincanapi.com/activitytype/goal"),
        PERFORMANCE("performance", "http://adlnet.gov/expapi/activities/performance"),
        STATEMENT("statement", "");

        private final String word;
        private final String iri;

        Type(String word, String iri) {
            this.word = word;
            this.iri = iri;
        }

        /** Returns its word in addresses. */
        String word() {
            return word;
        }

        /** Returns its IRI; an empty text where it is no Activity. */
        String iri() {
            return iri;
        }
    }

    /** Returns its word in what the app sends, and for people. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the one of that word. */
    static Optional<Act> of(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** Returns the IRI of its Verb. */
    String verb(String wiki) {
        return verb.startsWith("/") ? wiki + verb : verb;
    }

    Type type() {
        return type;
    }
}
