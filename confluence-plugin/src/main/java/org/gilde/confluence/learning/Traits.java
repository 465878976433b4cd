package org.gilde.confluence.learning;

import java.util.Map;
import java.util.Set;

/**
 * What a sender says of an activity beside its title and type.
 *
 * @param categories IRIs under which its Statements put it
 * @param extensions values by key (an IRI), of the keys that the bridge lets through
 */
public record Traits(Set<String> categories, Map<String, String> extensions) {
    /** Nothing was said. */
    public static final Traits NONE = new Traits(Set.of(), Map.of());

    /** Keeps copies. */
    public Traits {
        categories = Set.copyOf(categories);
        extensions = Map.copyOf(extensions);
    }
}
