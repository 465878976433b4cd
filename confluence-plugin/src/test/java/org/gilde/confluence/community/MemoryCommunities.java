package org.gilde.confluence.community;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Communities in memory. */
public final class MemoryCommunities implements Communities {
    private final Map<String, Community> kept = new LinkedHashMap<>();

    @Override
    public Optional<Community> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public List<Community> among(Set<String> keys) {
        return kept.values().stream()
                .filter(community -> keys.contains(community.key()))
                .toList();
    }

    @Override
    public List<Community> all() {
        return List.copyOf(new TreeMap<>(kept).values());
    }

    @Override
    public List<Community> under(String parent) {
        List<Community> children = new ArrayList<>(kept.values());
        children.removeIf(
                community -> !community.plan().map(LearningPlan::parent).equals(Optional.of(parent)));
        Collections.reverse(children);
        return children;
    }

    @Override
    public void hold(String key) {
        // Nobody else is there.
    }

    @Override
    public void keep(Community community) {
        kept.put(community.key(), community);
    }

    @Override
    public void remove(String key) {
        kept.remove(key);
    }
}
