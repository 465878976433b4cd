package org.gilde.confluence.learning;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the verbs mean here. A verb that is not in the table means nothing. */
public final class Verbs {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String CMI5 = "https://w3id.org/xapi/adl/verbs/";
    private static final String TLA = "https://w3id.org/xapi/tla/verbs/";
    private static final String TIN_CAN = "http://id.tincanapi.com/verb/";

    static final String VOIDED = ADL + "voided";
    static final String UNREGISTERED = TIN_CAN + "unregistered";
    /** Left a course: whoever leaves a group or a meeting says so, too. */
    static final String LEFT = "http://activitystrea.ms/leave";

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            entry(ADL + "registered", Meaning.PLANNED),
            entry("http://www.tincanapi.co.uk/verbs/enrolled_onto_learning_plan", Meaning.PLANNED),
            entry(UNREGISTERED, Meaning.STOPPED),
            entry(LEFT, Meaning.STOPPED),
            entry(TLA + "planned", Meaning.PLANNED),
            entry(ADL + "progressed", Meaning.IN_PROGRESS),
            entry(ADL + "experienced", Meaning.IN_PROGRESS),
            entry(TIN_CAN + "viewed", Meaning.IN_PROGRESS),
            entry(ADL + "attended", Meaning.LEARNED),
            entry(TLA + "attended", Meaning.LEARNED),
            entry("https://w3id.org/xapi/adb/verbs/attended", Meaning.LEARNED),
            entry(ADL + "completed", Meaning.LEARNED),
            entry(ADL + "passed", Meaning.LEARNED),
            entry(ADL + "mastered", Meaning.LEARNED),
            entry(CMI5 + "satisfied", Meaning.LEARNED),
            entry(TLA + "achieved", Meaning.LEARNED),
            entry(TLA + "verified", Meaning.LEARNED),
            entry(TIN_CAN + "earned", Meaning.LEARNED),
            entry(ADL + "failed", Meaning.ATTEMPTED),
            entry(CMI5 + "waived", Meaning.GRANTED),
            entry(CMI5 + "abandoned", Meaning.STOPPED),
            entry(TLA + "expired", Meaning.LAPSED),
            entry(TLA + "revoked", Meaning.REVOKED));

    /** What a Statement does to an item. */
    public enum Meaning {
        /** Somebody registered for it. */
        PLANNED,
        /** Somebody is at it. */
        IN_PROGRESS,
        /** Somebody learned it. */
        LEARNED,
        /** Somebody failed. */
        ATTEMPTED,
        /** Somebody need not do it. */
        GRANTED,
        /** Somebody stopped. */
        STOPPED,
        /** What was learned holds no longer. */
        LAPSED,
        /** What was said before is taken back. */
        REVOKED
    }

    private Verbs() {}

    /** Returns the verbs of the product's table, sorted. */
    public static SortedSet<String> all() {
        return new TreeSet<>(MEANINGS.keySet());
    }

    /** Returns what a verb means in the product's table; nothing where it means nothing. */
    public static Optional<Meaning> usual(String verb) {
        return Optional.ofNullable(MEANINGS.get(verb));
    }

    /**
     * Returns the state a meaning leads to; nothing where it takes back what came before it. Success that is denied
     * makes an attempt of what would be learned.
     */
    public static Optional<LearningState> state(Meaning meaning, Optional<Boolean> success) {
        return switch (meaning) {
            case PLANNED -> Optional.of(LearningState.PLANNED);
            case IN_PROGRESS -> Optional.of(LearningState.IN_PROGRESS);
            case LEARNED -> Optional.of(success.orElse(true) ? LearningState.LEARNED : LearningState.ATTEMPTED);
            case ATTEMPTED -> Optional.of(LearningState.ATTEMPTED);
            case GRANTED -> Optional.of(LearningState.GRANTED);
            case STOPPED -> Optional.of(LearningState.STOPPED);
            case LAPSED -> Optional.of(LearningState.LAPSED);
            case REVOKED -> Optional.empty();
        };
    }
}
