package org.gilde.confluence.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** What Statements say of who takes part in which course run. Changes want a transaction. */
public interface RunSigns {

    /**
     * What one Statement says.
     *
     * @param run xAPI id of the Activity that stands for the course run. A registration does not: Moodle's is a session
     * @param person nobody while no account matches the Actor
     * @param joins whether the person came to the run, or left it
     */
    record Sign(String statementId, String run, Optional<PersonKey> person, boolean joins, Instant at) {}

    /** Keeps these in place of what was kept of the same Statements. */
    void keep(Collection<Sign> signs);

    /** Lets what these Statements said belong to nobody, and returns of each that said something whether it joins. */
    Map<String, Boolean> letGo(Set<String> statementIds);

    /** Forgets what these Statements said; no matter if nothing was kept. */
    void takeBack(Set<String> statementIds);
}
