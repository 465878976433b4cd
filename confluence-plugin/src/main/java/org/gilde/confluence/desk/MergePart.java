package org.gilde.confluence.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.desk.DeskView.Choice;
import org.gilde.confluence.desk.DeskView.Merge;
import org.gilde.confluence.merging.Merges;
import org.gilde.confluence.text.Phrases;

/** What the desk says of merging. A fixed number of queries. */
public final class MergePart {
    private static final Merge NOTHING = new Merge("", false, List.of(), List.of());

    private final Merges merges;
    private final Communities communities;
    private final Memberships memberships;
    private final Spaces spaces;

    /** Reads from these. */
    public MergePart(Merges merges, Communities communities, Memberships memberships, Spaces spaces) {
        this.merges = merges;
        this.communities = communities;
        this.memberships = memberships;
        this.spaces = spaces;
    }

    Merge view(Community community, Caller caller, Phrases phrases) {
        if (community.plan().isPresent()) {
            return NOTHING;
        }
        Optional<Merges.Entry> own = merges.find(community.key());
        if (own.isPresent()) {
            String name = name(own.get().into());
            String said =
                    switch (own.get().state()) {
                        case PROPOSED -> phrases.fill("gilde.merge.proposed", name);
                        case AGREED -> phrases.fill("gilde.merge.running", name);
                        case DONE -> phrases.fill("gilde.merge.done", name);
                    };
            boolean isProposed = own.get().state() == Merges.State.PROPOSED;
            return new Merge(said, isProposed, List.of(), isProposed ? proposals(community) : List.of());
        }
        return community.closed().isPresent()
                ? NOTHING
                : new Merge("", false, choices(community, caller), proposals(community));
    }

    private List<Choice> proposals(Community community) {
        return merges.to(community.key(), Merges.State.PROPOSED).stream()
                .map(entry -> new Choice(entry.from(), name(entry.from())))
                .toList();
    }

    private List<Choice> choices(Community community, Caller caller) {
        Standpoint standpoint = Standpoint.of(caller, communities, memberships);
        Set<String> keys = communities.all().stream()
                .filter(other -> other.plan().isEmpty() && other.closed().isEmpty())
                .filter(other -> !other.key().equals(community.key()))
                .filter(standpoint::knows)
                .map(Community::key)
                .collect(Collectors.toSet());
        return spaces.names(keys).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(String::toLowerCase)))
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String name(String key) {
        return spaces.name(key).orElse(key);
    }
}
