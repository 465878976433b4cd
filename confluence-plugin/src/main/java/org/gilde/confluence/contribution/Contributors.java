package org.gilde.confluence.contribution;

import java.util.Set;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;

/** Who chose to let the organization know what they do. What changes anything wants a transaction and may be repeated. */
public interface Contributors extends Forgetting {

    /** Returns those of these people who choose so now. One query for each five hundred. */
    Set<PersonKey> among(Set<PersonKey> people);

    /** Says whether a person ever chose so: then the bridge may know something under their pseudonym. */
    boolean ever(PersonKey person);

    /** Keeps a choice. */
    void choose(PersonKey person, boolean isOn);

    /** {@inheritDoc} Also that they ever chose. */
    @Override
    void forget(PersonKey person);
}
