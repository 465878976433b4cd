package org.gilde.confluence.contribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A wiki of open pages, in memory. */
final class MemoryPlaces implements Places {
    private final Map<String, String> names = new HashMap<>();
    private final Map<Long, Sheet> pages = new HashMap<>();

    /** One page. */
    record Sheet(String space, boolean isQuestion, Set<Long> comments) implements OpenPage {
        @Override
        public boolean hasComment(long id) {
            return comments.contains(id);
        }
    }

    void space(String key, String name) {
        names.put(key, name);
    }

    void page(long id, String space, boolean isQuestion, Long... comments) {
        pages.put(id, new Sheet(space, isQuestion, new HashSet<>(Set.of(comments))));
    }

    /** Restricts or deletes it. */
    void hide(long id) {
        pages.remove(id);
    }

    @Override
    public Optional<String> name(String space) {
        return Optional.ofNullable(names.get(space));
    }

    @Override
    public Optional<OpenPage> page(long id) {
        return Optional.ofNullable(pages.get(id));
    }
}
