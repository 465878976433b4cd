package org.gilde.confluence.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** The communities that somebody may know of. The same number of queries, however many there are. */
public final class CommunityList {

    /**
     * A community in a list.
     *
     * @param isLed whether it has a coordinator
     */
    public record Entry(Community community, boolean isLed) {}

    private final Communities communities;
    private final Memberships memberships;

    /** Lists what these keep. */
    public CommunityList(Communities communities, Memberships memberships) {
        this.communities = communities;
        this.memberships = memberships;
    }

    /** Returns all that somebody may know of, by key. */
    public List<Entry> known(Standpoint standpoint) {
        return entries(communities.all().stream().filter(standpoint::knows).toList());
    }

    /** Returns the Learning Communities under another that somebody may know of, the latest first. */
    public List<Entry> under(String parent, Standpoint standpoint) {
        return entries(
                communities.under(parent).stream().filter(standpoint::knows).toList());
    }

    /** Says whether there is such a community and it is not closed. */
    public boolean isOpen(String key) {
        return communities
                .find(key)
                .filter(community -> community.closed().isEmpty())
                .isPresent();
    }

    /** Returns how many members each of these has. Only for what is printed: each is counted by itself. */
    public Map<String, Integer> people(Collection<Community> printed) {
        Map<String, Integer> people = new HashMap<>();
        printed.forEach(community -> people.put(community.key(), 0));
        people.putAll(memberships.counts(people.keySet()));
        return people;
    }

    /** Returns what one person is to all of them. */
    public Standpoint standpoint(Optional<PersonKey> person, boolean isAdministrator) {
        return Standpoint.of(person, isAdministrator, communities, memberships);
    }

    private List<Entry> entries(List<Community> shown) {
        Set<String> keys = shown.stream().map(Community::key).collect(Collectors.toSet());
        Set<String> led = keys.isEmpty() ? Set.of() : memberships.led(keys);
        return shown.stream()
                .map(community -> new Entry(community, led.contains(community.key())))
                .toList();
    }
}
