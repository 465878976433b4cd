package org.gilde.confluence.founding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.people.PersonKey;

/** Spaces, their pages and their permissions in memory. */
public final class MemoryWiki implements SpaceMaking, Rights {
    /** A page as it was made. */
    public record Made(long id, String title, Optional<String> parent, String storage, Set<String> labels) {}

    /** Who has which role, who reads, and whether everybody does. */
    public record Held(Map<PersonKey, Role> people, Set<String> readers, boolean isOpen) {}

    /** Whoever made each Space. */
    public final Map<String, PersonKey> spaces = new LinkedHashMap<>();

    /** The pages of each Space by title. */
    public final Map<String, Map<String, Made>> pages = new LinkedHashMap<>();

    /** What holds in each Space. */
    public final Map<String, Held> rights = new LinkedHashMap<>();

    /** The Spaces in which nobody may write any more. */
    public final Set<String> readOnly = new TreeSet<>();

    /** The Spaces that were archived. */
    public final Set<String> archived = new TreeSet<>();

    /** The pages that only those in charge may see. */
    public final Set<Long> kept = new TreeSet<>();

    /** What was really made, in order. */
    public final List<String> made = new ArrayList<>();

    /** Returns a page that has to be there. */
    public Made page(String space, String title) {
        return Optional.ofNullable(pages.getOrDefault(space, Map.of()).get(title))
                .orElseThrow(() -> new AssertionError("there is no page " + title + " in " + space));
    }

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
    public void keepForThoseInCharge(String space, long page) {
        kept.add(page);
    }

    @Override
    public void archive(String space) {
        archived.add(space);
    }

    @Override
    public void delete(String space) {
        spaces.remove(space);
        pages.remove(space);
    }

    @Override
    public void permit(String community, Doors doors) {
        if (doors.isReadOnly()) {
            readOnly.add(community);
        } else {
            readOnly.remove(community);
        }
        Held held = rights.getOrDefault(community, new Held(Map.of(), Set.of(), false));
        rights.put(community, new Held(held.people(), doors.readers(), doors.isOpen()));
    }

    @Override
    public void place(String community, Map<PersonKey, Optional<Role>> people) {
        Held held = rights.getOrDefault(community, new Held(Map.of(), Set.of(), false));
        Map<PersonKey, Role> placed = new LinkedHashMap<>(held.people());
        people.forEach((person, role) ->
                role.ifPresentOrElse(given -> placed.put(person, given), () -> placed.remove(person)));
        rights.put(community, new Held(placed, held.readers(), held.isOpen()));
    }

    @Override
    public Map<PersonKey, Set<Role>> placed(String community) {
        Map<PersonKey, Set<Role>> placed = new LinkedHashMap<>();
        rights.getOrDefault(community, new Held(Map.of(), Set.of(), false))
                .people()
                .forEach((person, role) -> placed.put(person, Set.of(role)));
        return placed;
    }

    @Override
    public void clear(String community) {
        rights.remove(community);
    }
}
