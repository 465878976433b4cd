package org.gilde.confluence.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/** Who belongs to which community. What changes anything wants a transaction and may be repeated. */
public interface Memberships {

    /** Returns what a person is to a community; nothing for a stranger. */
    Optional<Membership> find(String community, PersonKey person);

    /** Returns everybody who joined, was invited or asked, the longest standing first. */
    List<Membership> of(String community);

    /** Returns all that a person is, to any community. */
    List<Membership> of(PersonKey person);

    /** Returns how many joined each of these communities; those that nobody joined are absent. One query. */
    Map<String, Integer> counts(Set<String> communities);

    /** Returns those of these communities that have a coordinator. One query. */
    Set<String> led(Set<String> communities);

    /** Keeps it, in place of what was kept for that community and person. */
    void keep(Membership membership);

    /** Forgets what a person is to a community. */
    void remove(String community, PersonKey person);

    /** Forgets all that a person is, to any community. */
    void removeAll(PersonKey person);

    /** Forgets everybody of a community. */
    void removeAll(String community);
}
