package org.gilde.confluence.community;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Who belongs to which community. What changes anything wants a transaction and may be repeated. */
public interface Memberships {
    /** How many people one statement is about at most. */
    int PORTION = 500;

    /** Returns what a person is to a community; nothing for a stranger. */
    Optional<Membership> find(String community, PersonKey person);

    /** Returns what these people are to a community, without strangers, in no order. One query for each portion. */
    List<Membership> among(String community, Collection<PersonKey> people);

    /**
     * Returns everybody who joined, was invited or asked, the longest standing first. A course has ten thousand people:
     * only for what is about each of them, and never to print a page.
     */
    List<Membership> of(String community);

    /** Returns those of one standing, the longest standing first, and no more than these. One query. */
    List<Membership> of(String community, Standing standing, int most);

    /** Returns the members who look after a community, the longest standing first. One query. */
    List<Membership> inCharge(String community);

    /** Returns the members who chose to stand in the list, the longest standing first, and no more than these. One query. */
    List<Membership> listed(String community, int most);

    /** Returns the members who joined last, the latest first, and no more than these. One query. */
    List<Membership> newest(String community, int most);

    /**
     * Returns the members who joined before then in portions, in an order of its own: one query for each.
     *
     * @param after whom the portion before ended with; nobody for the first
     * @param most how many at most; fewer, where there are no more
     */
    List<Membership> joinedBefore(String community, Instant before, Optional<PersonKey> after, int most);

    /** Returns how many of the members joined since then. One query, which reads no row. */
    int joinedSince(String community, Instant since);

    /** Returns all that a person is, to any community. */
    List<Membership> of(PersonKey person);

    /** Returns all that these people are, to any community, in no order. One query for each portion. */
    List<Membership> ofAll(Collection<PersonKey> people);

    /** Returns the members of these communities who are coaches there, in no order. One query for each portion. */
    List<Membership> coaches(Set<String> communities);

    /** Returns how many have this standing. One query, which reads no row. */
    int count(String community, Standing standing);

    /** Returns how many joined each of these communities; those that nobody joined are absent. One query. */
    Map<String, Integer> counts(Set<String> communities);

    /** Returns those of these communities that have a coordinator. One query. */
    Set<String> led(Set<String> communities);

    /** Keeps it, in place of what was kept for that community and person. */
    void keep(Membership membership);

    /** Keeps each of these, in place of what was kept for its community and person. As many statements for each portion. */
    void keepAll(Collection<Membership> memberships);

    /** Forgets what a person is to a community. */
    void remove(String community, PersonKey person);

    /** Forgets what these people are to a community. One statement for each portion. */
    void removeAll(String community, Collection<PersonKey> people);

    /** Forgets all that a person is, to any community. */
    void removeAll(PersonKey person);

    /** Forgets everybody of a community. */
    void removeAll(String community);
}
