package org.gilde.confluence.participation;

import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Who chose to have their own reading counted for themselves. Nobody does unless they say so. */
public interface OwnReading {

    /** Returns who of these chose it. One query. */
    Set<PersonKey> among(Set<PersonKey> people);

    /** Keeps what the person chose. Wants a transaction; may be repeated. */
    void choose(PersonKey person, boolean isCounted);
}
