package org.gilde.confluence.contribution;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gilde.confluence.people.PersonKey;

/** Acts that wait for the bridge. What changes anything wants a transaction and may be repeated. */
public interface Outbox {

    /** Adds one that may be told from a moment on; one that waits already stays as it is. */
    void add(Waiting act, Instant ready);

    /** Returns those that may be told by then, the longest waiting first and no more than these. */
    List<Waiting> ready(Instant now, int most);

    /** Takes these out; what is not known is passed over. */
    void remove(Collection<UUID> ids);

    /** Takes out all of a person's. */
    void forget(PersonKey person);

    /** Takes out what was done before a moment. */
    void forgetBefore(Instant moment);

    /** Takes out everything. */
    void clear();
}
