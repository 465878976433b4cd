package org.gilde.confluence.community;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The communities that somebody may know of. The same number of queries, however many there are. */
public final class CommunityList {

    /**
     * A community in a list.
     *
     * @param people how many members it has
     * @param isLed whether it has a coordinator
     */
    public record Entry(Community community, int people, boolean isLed) {}

    private final Communities communities;
    private final Memberships memberships;

    /** Lists what these keep. */
    public CommunityList(Communities communities, Memberships memberships) {
        this.communities = communities;
        this.memberships = memberships;
    }

    /** Returns all that somebody may know of, by key. Members of a Learning Community know the one above it, too. */
    public List<Entry> known(Standpoint standpoint) {
        List<Community> all = communities.all();
        Set<String> above = new HashSet<>();
        all.stream()
                .filter(community -> standpoint.isMember(community.key()))
                .flatMap(community -> community.plan().stream())
                .forEach(plan -> above.add(plan.parent()));
        return entries(all.stream()
                .filter(community -> standpoint.knows(community) || above.contains(community.key()))
                .toList());
    }

    /** Returns the Learning Communities under another that somebody may know of, the latest first. */
    public List<Entry> under(String parent, Standpoint standpoint) {
        return entries(
                communities.under(parent).stream().filter(standpoint::knows).toList());
    }

    private List<Entry> entries(List<Community> shown) {
        Set<String> keys = shown.stream().map(Community::key).collect(Collectors.toSet());
        Map<String, Integer> people = keys.isEmpty() ? new HashMap<>() : memberships.counts(keys);
        Set<String> led = keys.isEmpty() ? Set.of() : memberships.led(keys);
        return shown.stream()
                .map(community ->
                        new Entry(community, people.getOrDefault(community.key(), 0), led.contains(community.key())))
                .toList();
    }
}
