package org.gilde.confluence.learning;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.people.PersonKey;

/** Which Actors were taken for whom, in memory. */
final class MemoryLinks implements ActorLinks {
    private final Map<Set<Object>, Link> links = new LinkedHashMap<>();

    @Override
    public String key(Actor actor) {
        return "key of " + actor.readable();
    }

    private static Set<Object> both(Link link) {
        return Set.of(link.actor(), link.person());
    }

    @Override
    public void keep(Collection<Link> some) {
        some.forEach(link -> links.putIfAbsent(both(link), link));
    }

    @Override
    public List<Link> of(PersonKey person) {
        return links.values().stream()
                .filter(link -> link.person().equals(person))
                .toList();
    }

    @Override
    public Optional<Link> find(String actorKey, PersonKey person) {
        return of(person).stream()
                .filter(link -> key(link.actor()).equals(actorKey))
                .findFirst();
    }

    @Override
    public List<Link> by(Set<Long> changes, int limit) {
        return links.values().stream()
                .filter(link -> changes.contains(link.change()))
                .limit(limit)
                .toList();
    }

    @Override
    public void restamp(Collection<Link> some, long change) {
        some.forEach(link -> links.replace(both(link), new Link(link.actor(), link.person(), change)));
    }

    @Override
    public void remove(Collection<Link> some) {
        some.forEach(link -> links.remove(both(link)));
    }

    @Override
    public List<Several> several(int from, int limit) {
        Set<PersonKey> people =
                links.values().stream().map(Link::person).collect(Collectors.toCollection(HashSet::new));
        return people.stream()
                .map(person ->
                        new Several(person, of(person).stream().map(Link::actor).toList()))
                .filter(several -> several.actors().size() > 1)
                .sorted((one, other) -> other.actors().size() - one.actors().size())
                .skip(from)
                .limit(limit)
                .toList();
    }

    void forget(PersonKey person) {
        remove(of(person));
    }
}
