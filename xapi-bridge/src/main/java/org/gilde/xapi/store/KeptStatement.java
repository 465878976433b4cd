package org.gilde.xapi.store;

import java.util.Set;
import org.gilde.xapi.statement.Trait;

/**
 * A Statement as it was kept, with all that its reader is given.
 *
 * @param stored the text and what the LRS keeps beside it
 * @param traits what the text has and lacks
 * @param authority who vouches for it: an Agent or Group as one JSON object
 */
public record KeptStatement(StoredStatement stored, Set<Trait> traits, String authority) {}
