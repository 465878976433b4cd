package org.gilde.confluence.linkage;

import java.util.Optional;

/** What the host offers. */
@FunctionalInterface
public interface Offers {
    /**
     * Returns the service of that type, as of now.
     *
     * @param type name of the type: this may be asked of types that are not there
     */
    Optional<Object> find(String type);
}
