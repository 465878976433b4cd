package org.gilde.confluence.learning.table;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.learning.DefaultAudience;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.learning.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.Rows;

/** Gives items to fellow members where the organization chose so: each once, when it is first completed. */
final class GivenShares {
    private final ActiveObjects objects;
    private final Memberships memberships;
    private final Optional<DefaultAudience.Choice> choice;

    /** Gives what that choice gives. */
    GivenShares(ActiveObjects objects, Memberships memberships, Optional<DefaultAudience.Choice> choice) {
        this.objects = objects;
        this.memberships = memberships;
        this.choice = choice;
    }

    /** Returns which choice will give a new item; 0 for none. */
    int owedBy(Standing standing) {
        return choice.filter(now -> !standing.first().isBefore(now.since()))
                .map(DefaultAudience.Choice::id)
                .orElse(0);
    }

    /** Gives those of these items that are owed and completed. */
    void give(Map<String, Standing> standings) {
        choice.ifPresent(now -> give(now.id(), owed(now.id(), standings), standings));
    }

    private List<LearningItemRow> owed(int id, Map<String, Standing> standings) {
        Set<String> completed = new HashSet<>();
        standings.forEach((key, standing) -> standing.completed().ifPresent(when -> completed.add(key)));
        return Rows.in(objects, LearningItemRow.class, "ITEM_KEY", completed, query -> query, "OWED_BY = ?", id);
    }

    private void give(int id, List<LearningItemRow> items, Map<String, Standing> standings) {
        Map<String, Set<String>> homes = homes(items);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LearningItemRow item : items) {
            item.setOwedBy(0);
            item.save();
            for (String community : homes.getOrDefault(item.getPerson(), Set.of())) {
                Share share = Share.given(community);
                Optional<Disclosure> known = Optional.ofNullable(standings.get(item.getItemKey()))
                        .flatMap(standing -> Disclosure.of(standing, share));
                Map<String, Object> columns = SharedRows.columns(item, share, known);
                columns.put("GIVEN_BY", id);
                rows.add(columns);
            }
        }
        Set<Object> before = shared(rows);
        rows.removeIf(row -> before.contains(row.get("SHARE_KEY")));
        Rows.create(objects, ShareRow.class, rows);
    }

    /** What owners shared themselves before it was completed stays theirs. */
    private Set<Object> shared(List<Map<String, Object>> rows) {
        Set<Object> keys = rows.stream().map(row -> row.get("SHARE_KEY")).collect(Collectors.toSet());
        return Rows.in(objects, ShareRow.class, "SHARE_KEY", keys).stream()
                .map(ShareRow::getShareKey)
                .collect(Collectors.toSet());
    }

    /** Returns the communities of the owners who did not withdraw. */
    private Map<String, Set<String>> homes(Collection<LearningItemRow> items) {
        Set<String> owners = items.stream().map(LearningItemRow::getPerson).collect(Collectors.toSet());
        Rows.in(objects, WithdrawalRow.class, "PERSON", Set.copyOf(owners))
                .forEach(row -> owners.remove(row.getPerson()));
        Map<String, Set<String>> homes = new HashMap<>();
        memberships.ofAll(owners.stream().map(PersonKey::new).toList()).stream()
                .filter(Membership::isMember)
                .forEach(membership -> homes.computeIfAbsent(membership.person().value(), person -> new TreeSet<>())
                        .add(membership.community()));
        return homes;
    }
}
