package org.gilde.confluence.community;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The communities there are, living and closed. What changes anything wants a transaction and may be repeated. */
public interface Communities {

    /** Returns the community of a Space; nothing where that Space is none. */
    Optional<Community> find(String key);

    /** Returns those of these Spaces that are communities, in no order. One query for each five hundred. */
    List<Community> among(Set<String> keys);

    /** Returns all of them by key. A fixed number of queries, however many there are. */
    List<Community> all();

    /** Returns the Learning Communities under a Community of Practice, the latest first. A fixed number of queries. */
    List<Community> under(String parent);

    /** Has everybody else who holds this community wait until the transaction ends. Nothing if there is none. */
    void hold(String key);

    /** Keeps it, in place of what was kept for that Space. */
    void keep(Community community);

    /** Forgets it, as when its Space is deleted. */
    void remove(String key);
}
