package org.gilde.confluence.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gilde.confluence.people.PersonKey;

/** Pages of Spaces in memory; everybody may see and edit all of them. */
public final class MemoryPages implements MovingPages {
    /** A page as it stands. */
    public record Kept(String space, String title, Optional<Long> under, Guard guard) {}

    /** All pages by id; each Space has a home page called Home, which is none of them. */
    public final Map<Long, Kept> kept = new TreeMap<>();

    /** What really moved, in order. */
    public final List<Long> moved = new ArrayList<>();

    /** Returns the page above one; nothing for the home page. */
    public Optional<Long> under(long id) {
        return Optional.ofNullable(kept.get(id)).flatMap(Kept::under);
    }

    /** Adds a page. */
    public void add(long id, String space, String title, Optional<Long> under, Guard guard) {
        kept.put(id, new Kept(space, title, under, guard));
    }

    @Override
    public List<Candidate> of(String space, PersonKey person) {
        return kept.entrySet().stream()
                .filter(page -> page.getValue().space().equals(space))
                .map(page -> new Candidate(
                        page.getKey(),
                        page.getValue().title(),
                        "/pages/" + page.getKey(),
                        page.getValue().under(),
                        page.getValue().guard()))
                .toList();
    }

    @Override
    public boolean isTaken(String space, String title) {
        return kept.values().stream()
                .anyMatch(page -> page.space().equals(space) && page.title().equals(title));
    }

    @Override
    public Optional<String> home(String space) {
        return Optional.of("Home");
    }

    @Override
    public Optional<String> title(long page, String space) {
        return Optional.ofNullable(kept.get(page))
                .filter(there -> there.space().equals(space))
                .map(Kept::title);
    }

    @Override
    public void move(Move move, String from, String to, PersonKey person) {
        Optional.ofNullable(kept.get(move.page()))
                .filter(page -> page.space().equals(from))
                .ifPresent(page -> {
                    moved.add(move.page());
                    Optional<Long> under =
                            move.under().filter(above -> title(above, to).isPresent());
                    kept.put(move.page(), new Kept(to, free(to, page.title(), move.suffix()), under, page.guard()));
                });
    }
}
