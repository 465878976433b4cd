package org.gilde.xapi.keeping;

import java.util.Optional;
import java.util.function.Function;
import org.gilde.xapi.access.Tenant;

/**
 * What is kept of people beside their Statements: documents, tokens, refused Statements, authorities. Each method throws
 * {@link org.gilde.xapi.store.StoreUnavailableException} if the store did not answer; trying again may help.
 */
public interface Traces {
    /**
     * Counts what there is of a person.
     *
     * @param without returns a text without the person, empty where they do not stand in it
     */
    Counts.Beside count(Tenant tenant, Person person, Holds.Covered held, Function<String, Optional<String>> without);

    /**
     * Removes what there is of a person, and puts a pseudonym for them in authorities.
     *
     * @param without returns a text without the person, empty where they do not stand in it
     */
    Counts.Beside remove(Tenant tenant, Person person, Holds.Covered held, Function<String, Optional<String>> without);
}
