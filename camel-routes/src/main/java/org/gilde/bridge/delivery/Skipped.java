package org.gilde.bridge.delivery;

/**
 * A Statement that the app has no use for.
 *
 * @param verb IRI, empty where the Statement has none
 */
public record Skipped(Reason reason, String verb) implements Minimised {

    /** Why nothing is delivered. */
    public enum Reason {
        /** The Verb is not on the allow-list. */
        VERB,
        /** It was made of what the app told: the app knows. */
        OWN,
        /** The Actor is a Group, or nobody in particular. */
        ACTOR,
        /** The object is no Activity, or none that is learned or earned; or a voider names no Statement. */
        OBJECT
    }
}
