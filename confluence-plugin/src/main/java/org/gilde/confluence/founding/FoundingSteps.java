package org.gilde.confluence.founding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Unsettled;

/**
 * What it takes to found a community: its Space, its pages, its row, its coordinator, and last of all a note for the
 * permissions, so that nobody else sees it before it is whole. Each step may be repeated.
 */
public final class FoundingSteps {
    private final SpaceMaking spaces;
    private final PracticePages pages;
    private final MadePages made;
    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final Clock clock;

    /** Makes communities of these. */
    public FoundingSteps(
            SpaceMaking spaces,
            PracticePages pages,
            MadePages made,
            Communities communities,
            Memberships memberships,
            Unsettled unsettled,
            Settlement settlement,
            Clock clock) {
        this.spaces = spaces;
        this.pages = pages;
        this.made = made;
        this.communities = communities;
        this.memberships = memberships;
        this.unsettled = unsettled;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param name the same in every version of the app
     */
    record Step(String name, Runnable work) {}

    List<Step> of(Founding.Request request) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("space", () -> spaces.create(request.key(), request.name(), request.creator())));
        for (FoundingPage page : pages.of(request)) {
            steps.add(new Step("page-" + page.name(), () -> make(page, request)));
        }
        steps.add(new Step("community", () -> keep(request)));
        steps.add(new Step("coordinator", () -> memberships.keep(coordinator(request))));
        steps.add(new Step("rights", () -> unsettled.note(request.key())));
        return steps;
    }

    /** Has the permissions follow now; where they can't yet, the community stands all the same, and they follow later. */
    void settle(String key) {
        settlement.settle(key);
    }

    boolean exists(String key) {
        return spaces.exists(key);
    }

    boolean isCommunity(String key) {
        return communities.find(key).isPresent();
    }

    /**
     * Takes away what was made.
     *
     * @param step the last one that is done; nothing before the first, when the Space is not ours
     */
    void undo(Founding.Request request, Optional<String> step) {
        memberships.removeAll(request.key());
        made.removeAll(request.key());
        communities.remove(request.key());
        unsettled.note(request.key());
        request.plan().map(LearningPlan::parent).ifPresent(unsettled::note);
        step.ifPresent(made -> spaces.delete(request.key()));
    }

    private void make(FoundingPage page, Founding.Request request) {
        long id = spaces.page(
                request.key(), page.parent(), page.title(), page.storage(), page.labels(), request.creator());
        made.keep(new MadePage(request.key(), page.name(), id, request.language(), pages.macros()));
    }

    /** The people of a Learning Community read the one above: its permissions follow, too. */
    private void keep(Founding.Request request) {
        communities.keep(community(request));
        request.plan().map(LearningPlan::parent).ifPresent(unsettled::note);
    }

    private static Community community(Founding.Request request) {
        return new Community(
                request.key(),
                request.domain(),
                request.topics(),
                Stage.POTENTIAL,
                request.joining(),
                "",
                "",
                request.language(),
                request.plan(),
                Optional.empty());
    }

    private Membership coordinator(Founding.Request request) {
        return new Membership(
                request.key(), request.creator(), Role.COORDINATOR, Standing.JOINED, true, clock.instant());
    }
}
