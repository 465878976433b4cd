package org.gilde.confluence.learning;

import java.util.List;

/** The Actors nobody fits, for the administrator. */
public interface UnmatchedActors {

    /** Returns how many events wait. */
    long events();

    /** Returns the Actors that wait, the most events first. */
    List<UnmatchedActor> list(int limit);
}
