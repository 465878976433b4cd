package org.gilde.confluence.founding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.people.PersonKey;

/** Spaces, their pages and their permissions in memory. */
public final class MemoryWiki implements SpaceMaking, Rights {
    /** A page as it was made. */
    public record Made(long id, String title, Optional<String> parent, String storage, Set<String> labels) {}

    /** Whoever made each Space. */
    public final Map<String, PersonKey> spaces = new LinkedHashMap<>();

    /** The pages of each Space by title. */
    public final Map<String, Map<String, Made>> pages = new LinkedHashMap<>();

    /** What holds in each Space. */
    public final Map<String, Wanted> rights = new LinkedHashMap<>();

    /** What was really made, in order. */
    public final List<String> made = new ArrayList<>();

    @Override
    public boolean mayCreate(PersonKey person) {
        return !person.value().equals("stranger");
    }

    @Override
    public boolean exists(String space) {
        return spaces.containsKey(space);
    }

    @Override
    public void create(String space, String name, PersonKey creator) {
        PersonKey there = spaces.get(space);
        if (there != null && !there.equals(creator)) {
            throw new IllegalStateException("somebody else made " + space);
        }
        if (there == null) {
            spaces.put(space, creator);
            pages.put(space, new LinkedHashMap<>());
            made.add(name);
        }
    }

    @Override
    public long page(
            String space, Optional<String> parent, String title, String storage, Set<String> labels, PersonKey who) {
        Map<String, Made> there = pages.getOrDefault(space, Map.of());
        parent.ifPresent(above -> {
            if (!there.containsKey(above)) {
                throw new IllegalStateException("no page " + above);
            }
        });
        return there.computeIfAbsent(title, ignored -> {
                    made.add(title);
                    return new Made(there.size() + 1L, title, parent, storage, labels);
                })
                .id();
    }

    @Override
    public void archive(String space) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String space) {
        spaces.remove(space);
        pages.remove(space);
    }

    @Override
    public void settle(String community, Wanted wanted) {
        rights.put(community, wanted);
    }

    @Override
    public void clear(String community) {
        rights.remove(community);
    }
}
