package org.gilde.confluence.subject;

import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasures.Remote;

/** Has the bridge's store forget people. */
@FunctionalInterface
public interface RemoteErasing {

    /** Asks once, and never waits long. What is done may be asked again. */
    Remote forget(PersonKey person);
}
