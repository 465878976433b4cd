package org.gilde.confluence.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.people.PersonKey;

/** Keeps what was noticed, much at a time: what is done in communities, and nothing of other Spaces. */
final class Noting {
    private final Communities communities;
    private final Noticing.Kept kept;
    private final String node = UUID.randomUUID().toString();

    Noting(Communities communities, Noticing.Kept kept) {
        this.communities = communities;
        this.kept = kept;
    }

    /** Keeps these in the order in which they came. Wants a transaction. */
    void keep(List<Noticed> some) {
        List<Noticed> here = inCommunities(some);
        countViews(here);
        Collection<Noticed> last = lastWords(here);
        kept.deeds()
                .takeBack(identities(last.stream().filter(Noticed::isTakenBack).toList()));
        kept.deeds().keep(deeds(last.stream().filter(one -> !one.isTakenBack()).toList()));
    }

    /** Leaves out other Spaces, but not what is taken back: its page may have moved out of its community. */
    private List<Noticed> inCommunities(List<Noticed> some) {
        Set<String> spaces = some.stream()
                .filter(one -> !one.isTakenBack())
                .map(Noticed::space)
                .collect(Collectors.toSet());
        Set<String> known =
                communities.among(spaces).stream().map(Community::key).collect(Collectors.toSet());
        return some.stream()
                .filter(one -> one.isTakenBack() || known.contains(one.space()))
                .toList();
    }

    private void countViews(List<Noticed> here) {
        here.stream()
                .filter(one -> one.act() == Act.READ)
                .collect(Collectors.groupingBy(one -> Map.entry(one.space(), one.day()), Collectors.counting()))
                .forEach((key, count) -> kept.views().add(key.getKey(), key.getValue(), node, count));
    }

    /** What was done and taken back, and perhaps done again, is what it was made last. */
    private static Collection<Noticed> lastWords(List<Noticed> some) {
        Map<String, Noticed> last = new LinkedHashMap<>();
        some.forEach(one -> one.deed().ifPresent(deed -> last.put(deed.identity(), one)));
        return last.values();
    }

    private static List<String> identities(List<Noticed> some) {
        return some.stream()
                .flatMap(one -> one.deed().stream())
                .map(Deed::identity)
                .toList();
    }

    /** Reading is a deed of those who chose to have it counted only. */
    private List<Deed> deeds(List<Noticed> some) {
        Set<PersonKey> readers = some.stream()
                .filter(one -> one.act() == Act.READ)
                .flatMap(one -> one.person().stream())
                .collect(Collectors.toSet());
        Set<PersonKey> counted = kept.ownReading().among(readers);
        List<Deed> deeds = new ArrayList<>();
        some.forEach(one -> one.deed()
                .filter(deed -> deed.act() != Act.READ || counted.contains(deed.person()))
                .ifPresent(deeds::add));
        return deeds;
    }
}
