package org.gilde.confluence.participation;

import java.time.Instant;
import java.util.List;
import org.gilde.confluence.people.PersonKey;

/** Where the floor is kept. It only ever rises. */
public interface Floors {

    /** Returns the floor that holds; {@link Floor#USUAL} until it is raised. Read it once for a page. */
    Floor current();

    /** Raises it, at once and for everything that is shown. Says whether it did: not to what holds, or lower. */
    boolean raise(Floor to, PersonKey by);

    /** Returns every time it was raised, the latest first. */
    List<Raise> raises();

    /** One time that an administrator raised it. */
    record Raise(Floor to, Instant at, PersonKey by) {}
}
