package org.gilde.confluence.participation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.gilde.confluence.people.PersonKey;

/** What people did, by day. What changes anything wants a transaction and may be repeated. */
public interface Deeds {

    /** Keeps these, each once however often it is told. */
    void keep(Collection<Deed> deeds);

    /** Forgets these by their {@link Deed#identity()}; what is not known is passed over. */
    void takeBack(Collection<String> identities);

    /** Returns how much a person did in a community from a day on; what was not done is absent. */
    Map<Act, Integer> of(PersonKey person, String community, LocalDate since);

    /** Returns the most that each person did, from one day up to the day before another. */
    Map<PersonKey, Act> highest(String community, LocalDate since, LocalDate before);

    /** Forgets all that a person did. */
    void forget(PersonKey person);

    /** Forgets what a person read, and nothing else. */
    void forgetReading(PersonKey person);

    /** Forgets what was done before a day. */
    void forgetBefore(LocalDate day);
}
