package org.gilde.xapi.statement;

import java.util.Optional;
import java.util.Set;

/**
 * All keys of one Statement. The first of each common kind stands alone; what a Statement rarely has more of, and what
 * is only asked for as related, stands in {@code further}.
 *
 * @param agent the actor
 * @param verb the verb
 * @param activity the object, where it is an Activity
 * @param registration the context's registration
 * @param further members, objects that are Agents, and all that is only related
 * @param definitions fingerprints of the Activity definitions that the Statement carries
 */
public record Keys(
        Optional<Long> agent,
        long verb,
        Optional<Long> activity,
        Optional<Long> registration,
        Set<Long> further,
        Set<Long> definitions) {
    /** Returns the same keys without definitions, for a sender who may not define. */
    public Keys withoutDefinitions() {
        return new Keys(agent, verb, activity, registration, further, Set.of());
    }
}
