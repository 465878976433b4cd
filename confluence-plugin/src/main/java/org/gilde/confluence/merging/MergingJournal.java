package org.gilde.confluence.merging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.people.PersonKey;

/** Communities that shall go on in another one, and how far each has come. What changes anything wants a transaction. */
public interface MergingJournal {

    /** How far it is. */
    enum State {
        /** The one side wishes it; the other has not answered. */
        PROPOSED,
        /** The other side agreed, and it is under way. */
        RUNNING,
        DONE
    }

    /**
     * One merging.
     *
     * @param from key of the community that goes on in the other
     * @param into key of the other
     * @param actor who agreed; nothing before that, and once it is done
     * @param step name of the last step that is done; nothing before the first
     * @param touched when it last moved or failed
     */
    record Entry(
            String from, String into, State state, Optional<PersonKey> actor, Optional<String> step, Instant touched) {}

    /** Notes a proposal in place of an earlier one. What runs or is done stays as it is. */
    void propose(String from, String into, Instant now);

    /** Takes a proposal away. What runs or is done stays as it is. */
    void withdraw(String from);

    /** Notes that the other side agreed to the proposal there is. */
    void agreed(String from, PersonKey actor, Instant now);

    /** Returns the entry of a community; nothing where none is. */
    Optional<Entry> find(String from);

    /** Returns the proposals to a community, the oldest first. */
    List<Entry> proposedTo(String into);

    /** Returns those under way, the oldest first. */
    List<Entry> running();

    /** Returns where each community went that is merged. One query. */
    Map<String, String> merged();

    /** Notes that a step is done. */
    void passed(String from, String step, Instant now);

    /** Notes that going on failed. */
    void failed(String from, Instant now);

    /** Notes that it is done, and forgets who agreed. */
    void finished(String from, Instant now);
}
