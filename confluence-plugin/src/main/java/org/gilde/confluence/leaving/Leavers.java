package org.gilde.confluence.leaving;

import java.time.Instant;
import java.util.List;
import org.gilde.confluence.people.PersonKey;

/** Who left and is to be forgotten later. Changes want a transaction. */
public interface Leavers {

    /** Notes that somebody is to be forgotten at that time; who is noted already stays as noted. */
    void add(PersonKey person, Instant due);

    /** Returns some of those whose time has come. */
    List<PersonKey> due(Instant now, int limit);

    /** Strikes somebody off. */
    void remove(PersonKey person);
}
