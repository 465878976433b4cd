package org.gilde.confluence.upkeep;

import java.util.Map;

/** What administrators chose, as far as whoever helps them may know it. */
@FunctionalInterface
public interface Chosen {
    /** Returns counts and words by name, in a fixed order: no secret, no address, nobody's name. */
    Map<String, String> settings();
}
