package org.gilde.confluence.learning;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gilde.confluence.learning.Verbs.Meaning;

/**
 * What verbs mean here: the product's table with an administrator's changes.
 *
 * @param changes by verb: another meaning, or none where the verb is dropped
 */
public record VerbTable(Map<String, Optional<Meaning>> changes) {
    /** The product's table as it is. */
    public static final VerbTable USUAL = new VerbTable(Map.of());

    /** Keeps its own copy. */
    public VerbTable {
        changes = Map.copyOf(changes);
    }

    /** Returns what a verb means; nothing where it is dropped. */
    public Optional<Meaning> meaning(String verb) {
        return changes.getOrDefault(verb, Verbs.usual(verb));
    }

    /** Returns the verbs that mean something, sorted; voided is not among them and always counts. */
    public SortedSet<String> counting() {
        SortedSet<String> verbs = Verbs.all();
        changes.forEach((verb, meaning) -> {
            verbs.remove(verb);
            meaning.ifPresent(any -> verbs.add(verb));
        });
        return verbs;
    }

    /** Returns the table with one verb changed. */
    public VerbTable with(String verb, Optional<Meaning> meaning) {
        Map<String, Optional<Meaning>> more = new TreeMap<>(changes);
        if (meaning.equals(Verbs.usual(verb))) {
            more.remove(verb);
        } else {
            more.put(verb, meaning);
        }
        return new VerbTable(more);
    }
}
