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
 */
public record Keys(
        Optional<Long> agent, long verb, Optional<Long> activity, Optional<Long> registration, Set<Long> further) {}
