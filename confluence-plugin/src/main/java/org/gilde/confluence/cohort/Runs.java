package org.gilde.confluence.cohort;

import java.util.List;
import java.util.Map;
import org.gilde.confluence.learning.RunSigns.Sign;
import org.gilde.confluence.people.PersonKey;

/** What Statements said of course runs, read back. What changes anything wants a transaction. */
public interface Runs {

    /** Returns what was said of a run, by Statement. One query. */
    List<Sign> of(String run);

    /** Returns the runs of which something new was said, each with the number of its latest note. */
    Map<String, Integer> noted();

    /** Takes away the notes of a run up to a number; a later one stays. */
    void settled(String run, int latest);

    /** Forgets what was said of a person. */
    void forget(PersonKey person);
}
