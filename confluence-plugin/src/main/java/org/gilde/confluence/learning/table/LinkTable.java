package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorKeys;
import org.gilde.confluence.learning.ActorLinks;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;
import org.gilde.confluence.text.Sha256;

/** Which Actors were taken for whom, in a table. Who the Actor is stands there sealed. */
public final class LinkTable implements ActorLinks {
    private final ActiveObjects objects;
    private final ActorKeys keys;

    /** A table of these. */
    public LinkTable(ActiveObjects objects, ActorKeys keys) {
        this.objects = objects;
        this.keys = keys;
    }

    @Override
    public String key(Actor actor) {
        return keys.of(actor);
    }

    @Override
    public void keep(Collection<Link> links) {
        Map<String, Link> missing = new LinkedHashMap<>();
        links.forEach(link -> missing.putIfAbsent(key(link), link));
        if (Rows.count(objects, ActorLinkRow.class, "LINK_KEY", missing.keySet()) == missing.size()) {
            return; // as of nearly every batch: counting takes far less than reading
        }
        Rows.keys(objects, ActorLinkRow.class, "LINK_KEY", missing.keySet(), ActorLinkRow::getLinkKey)
                .forEach(missing::remove);
        List<Map<String, Object>> rows = new ArrayList<>();
        missing.forEach((key, link) -> rows.add(Map.of(
                "LINK_KEY", key,
                "ACTOR_KEY", keys.of(link.actor()),
                "PERSON", link.person().value(),
                "SEALED", keys.seal(link.actor()),
                "CHANGE_ID", link.change())));
        Rows.create(objects, ActorLinkRow.class, rows);
    }

    @Override
    public List<Link> of(PersonKey person) {
        return find(Query.select().where("PERSON = ?", person.value()).order("ID"));
    }

    @Override
    public Optional<Link> find(String actorKey, PersonKey person) {
        return find(Query.select().where("LINK_KEY = ?", key(actorKey, person))).stream()
                .findFirst();
    }

    @Override
    public List<Link> by(Set<Long> changes, int limit) {
        return Rows.in(
                        objects,
                        ActorLinkRow.class,
                        "CHANGE_ID",
                        changes,
                        query -> query.order("ID").limit(limit),
                        "ID > ?",
                        0)
                .stream()
                .flatMap(this::read)
                .limit(limit)
                .toList();
    }

    private List<Link> find(Query query) {
        return Arrays.stream(objects.find(ActorLinkRow.class, query))
                .flatMap(this::read)
                .toList();
    }

    private Stream<Link> read(ActorLinkRow row) {
        return keys
                .open(row.getSealed())
                .map(actor -> new Link(actor, new PersonKey(row.getPerson()), row.getChangeId()))
                .stream();
    }

    @Override
    public void restamp(Collection<Link> links, long change) {
        for (ActorLinkRow row : Rows.in(objects, ActorLinkRow.class, "LINK_KEY", keys(links))) {
            row.setChangeId(change);
            row.save();
        }
    }

    @Override
    public void remove(Collection<Link> links) {
        Rows.delete(objects, ActorLinkRow.class, "LINK_KEY", keys(links));
    }

    @Override
    public List<Several> several(int from, int limit) {
        Map<String, Integer> counts = new HashMap<>();
        objects.stream(
                ActorLinkRow.class, Query.select("ID, PERSON"), row -> counts.merge(row.getPerson(), 1, Integer::sum));
        List<String> people = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .skip(from)
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, List<Actor>> actors = Rows.in(objects, ActorLinkRow.class, "PERSON", people).stream()
                .flatMap(this::read)
                .collect(Collectors.groupingBy(
                        link -> link.person().value(), Collectors.mapping(Link::actor, Collectors.toList())));
        return people.stream()
                .map(person -> new Several(new PersonKey(person), actors.getOrDefault(person, List.of())))
                .toList();
    }

    private Set<String> keys(Collection<Link> links) {
        return links.stream().map(this::key).collect(Collectors.toSet());
    }

    private String key(Link link) {
        return key(keys.of(link.actor()), link.person());
    }

    private static String key(String actorKey, PersonKey person) {
        return Sha256.of(actorKey + "\n" + person.value());
    }
}
