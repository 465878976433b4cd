package org.gilde.confluence.coaching;

import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Whom members named as their coach. What changes anything wants a transaction and may be repeated. */
public interface CoachChoices {

    /** Returns whom a person named. One query. */
    Optional<PersonKey> of(PersonKey person);

    /** Returns who named that person. One query. */
    Set<PersonKey> naming(PersonKey coach);

    /** Keeps whom a person named, in place of whom they named before. */
    void keep(PersonKey person, PersonKey coach);

    /** Forgets whom a person named. */
    void end(PersonKey person);

    /** Forgets a person, as one who named somebody and as one who was named. */
    void forget(PersonKey person);
}
