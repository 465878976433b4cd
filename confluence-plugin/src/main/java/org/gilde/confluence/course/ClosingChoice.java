package org.gilde.confluence.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.closing.MovingPages.Candidate;
import org.gilde.confluence.closing.MovingPages.Guard;
import org.gilde.confluence.closing.MovingPages.Move;

/** Which of the pages that may move a form chose, and which of those it lets lose a restriction. */
final class ClosingChoice {
    private final List<Candidate> candidates;
    private final Visit visit;

    ClosingChoice(List<Candidate> candidates, Visit visit) {
        this.candidates = candidates;
        this.visit = visit;
    }

    boolean isChosen(Candidate page) {
        return page.guard() != Guard.BOUND && !visit.field("page-" + page.id()).isEmpty();
    }

    boolean isOpened(Candidate page) {
        return page.guard() == Guard.ABOVE && !visit.field("open-" + page.id()).isEmpty();
    }

    /** Says whether the page would be opened to more people than see it now, and nobody said that it may. */
    boolean isInDoubt(Candidate page) {
        return isChosen(page) && page.guard() == Guard.ABOVE && !isOpened(page);
    }

    boolean isInDoubt() {
        return candidates.stream().anyMatch(this::isInDoubt);
    }

    /** Returns what was chosen, each page to stand below the nearest chosen one that is above it now. */
    List<Move> moves(String suffix) {
        Set<Long> chosen =
                candidates.stream().filter(this::isChosen).map(Candidate::id).collect(Collectors.toSet());
        Map<Long, Long> above = new HashMap<>();
        candidates.forEach(page -> page.under().ifPresent(under -> above.put(page.id(), under)));
        return candidates.stream()
                .filter(this::isChosen)
                .map(page -> new Move(page.id(), nearest(page, above, chosen), isOpened(page), suffix))
                .toList();
    }

    private static Optional<Long> nearest(Candidate page, Map<Long, Long> above, Set<Long> chosen) {
        Optional<Long> found = page.under();
        while (found.isPresent() && !chosen.contains(found.get())) {
            found = Optional.ofNullable(above.get(found.get()));
        }
        return found;
    }
}
