package org.gilde.confluence.merging;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which communities shall go on, go on, or went on in another one. What changes anything wants a transaction. */
public interface Merges {

    /** How far it is. */
    enum State {
        /** The one side wishes it; the other has not answered. */
        PROPOSED,
        /** The other side agreed, and it is under way. */
        AGREED,
        DONE
    }

    /**
     * One of them.
     *
     * @param from key of the community that goes on in the other
     * @param into key of the other
     */
    record Entry(String from, String into, State state) {}

    /** Notes a proposal in place of an earlier one. What is agreed or done stays as it is. */
    void propose(String from, String into);

    /** Takes a proposal away. What is agreed or done stays as it is. */
    void withdraw(String from);

    /** Notes that the other side agreed to the proposal there is. */
    void agreed(String from);

    /** Returns the entry of a community; nothing where none is. */
    Optional<Entry> find(String from);

    /** Returns those of one state that go to a community, the oldest first. */
    List<Entry> to(String into, State state);

    /** Returns where each community went that is merged. One query. */
    Map<String, String> merged();

    /** Notes that what was agreed is done. */
    void done(String from);
}
