package org.gilde.confluence.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standpoint;

/**
 * What it takes to close a Learning Community: pages move up one by one, a page thanks everybody, the Space is archived,
 * and last of all its members go on in the community above. Each step may be repeated.
 */
public final class ClosingSteps {
    private final MovingPages pages;
    private final SpaceMaking spaces;
    private final LearningCare care;
    private final Settlement settlement;

    /** Closes with these. */
    public ClosingSteps(MovingPages pages, SpaceMaking spaces, LearningCare care, Settlement settlement) {
        this.pages = pages;
        this.spaces = spaces;
        this.care = care;
        this.settlement = settlement;
    }

    /**
     * One step.
     *
     * @param name the same in every version of the app
     * @param isOptional whether closing goes on without it, once it failed again and again
     */
    record Step(String name, boolean isOptional, Runnable work) {}

    List<Step> of(Closing.Request request) {
        List<Step> steps = new ArrayList<>();
        for (MovingPages.Move move : request.moves()) {
            steps.add(new Step("page-" + move.page(), true, () -> move(move, request)));
        }
        steps.add(new Step("thanks", true, () -> thank(request)));
        steps.add(new Step("archive", false, () -> spaces.archive(request.key())));
        steps.add(new Step("closed", false, () -> care.close(request.key(), whoAsked(request))));
        return steps;
    }

    /** Has the permissions of both Spaces follow now; where they can't yet, they follow later. */
    void settle(Closing.Request request) {
        settlement.settle(request.parent());
        settlement.settle(request.key());
    }

    boolean isTheirs(String key, Standpoint standpoint) {
        return care.mine(key, standpoint).isPresent();
    }

    private void move(MovingPages.Move move, Closing.Request request) {
        pages.move(move, request.key(), request.parent(), request.person());
    }

    private void thank(Closing.Request request) {
        String home = pages.home(request.key())
                .orElseThrow(() -> new IllegalStateException("there is no home page in " + request.key()));
        List<String> gone = request.moves().stream()
                .flatMap(move -> pages.title(move.page(), request.parent()).stream())
                .toList();
        spaces.page(
                request.key(),
                Optional.of(home),
                request.thanks().title(),
                ThanksPage.storage(request.thanks(), request.parent(), gone),
                Set.of(),
                request.person());
    }

    /** Whoever asked was in charge when asking; what was begun then ends, whoever is in charge by now. */
    private static Standpoint whoAsked(Closing.Request request) {
        return new Standpoint(Optional.of(request.person()), true, Map.of(), Set.of());
    }
}
