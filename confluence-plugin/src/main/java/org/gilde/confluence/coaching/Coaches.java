package org.gilde.confluence.coaching;

import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Who coaches whom at this moment. */
public interface Coaches {

    /** Returns a person's coach; nobody where there is none. */
    Optional<PersonKey> of(PersonKey person);

    /** Returns everybody whose coach that person is. A fixed number of queries. */
    Set<PersonKey> coached(PersonKey coach);
}
