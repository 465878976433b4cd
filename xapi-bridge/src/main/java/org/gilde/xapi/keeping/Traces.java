package org.gilde.xapi.keeping;

import java.util.Optional;
import java.util.function.Function;
import org.gilde.xapi.access.Tenant;

/**
 * What is kept of people beside their Statements: documents, tokens, refused Statements, authorities. Each method throws
 * {@link org.gilde.xapi.store.StoreUnavailableException} if the store did not answer; trying again may help.
 */
public interface Traces {
    /** Counts what there is of a person. */
    Counts.Beside count(Tenant tenant, Whose whose, Holds.Covered held);

    /** Removes what there is of a person, and puts a pseudonym for them in authorities. */
    Counts.Beside remove(Tenant tenant, Whose whose, Holds.Covered held);

    /**
     * Whose traces.
     *
     * @param part of a part there are only the documents of its Activities and refused Statements that name one
     * @param without returns a text without the person, empty where they do not stand in it
     */
    record Whose(Person person, Part part, Function<String, Optional<String>> without) {
        /** Says whether a refused Statement goes. */
        public boolean includes(String json) {
            return without.apply(json).isPresent() && (part.isAll() || part.isNamedIn(PlacedValue.read(json)));
        }
    }
}
