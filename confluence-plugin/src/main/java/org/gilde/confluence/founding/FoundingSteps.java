package org.gilde.confluence.founding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;

/**
 * What it takes to found a community: its Space, its pages, its row, its coordinator, and last of all the permissions,
 * so that nobody else sees it before it is whole. Each step may be repeated.
 */
public final class FoundingSteps {
    private final SpaceMaking spaces;
    private final PracticePages pages;
    private final Communities communities;
    private final Memberships memberships;
    private final Rights rights;
    private final Clock clock;

    /** Makes communities of these. */
    public FoundingSteps(
            SpaceMaking spaces,
            PracticePages pages,
            Communities communities,
            Memberships memberships,
            Rights rights,
            Clock clock) {
        this.spaces = spaces;
        this.pages = pages;
        this.communities = communities;
        this.memberships = memberships;
        this.rights = rights;
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
        steps.add(new Step("community", () -> communities.keep(community(request))));
        steps.add(new Step("coordinator", () -> memberships.keep(coordinator(request))));
        steps.add(new Step("rights", () -> rights.settle(request.key(), wanted(request))));
        return steps;
    }

    boolean exists(String key) {
        return spaces.exists(key);
    }

    /**
     * Takes away what was made.
     *
     * @param step the last one that is done; nothing before the first, when the Space is not ours
     */
    void undo(Founding.Request request, Optional<String> step) {
        rights.clear(request.key());
        memberships.removeAll(request.key());
        communities.remove(request.key());
        step.ifPresent(made -> spaces.delete(request.key()));
    }

    private void make(FoundingPage page, Founding.Request request) {
        spaces.page(request.key(), page.parent(), page.title(), page.storage(), page.labels(), request.creator());
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
                Optional.empty(),
                Optional.empty());
    }

    private Membership coordinator(Founding.Request request) {
        return new Membership(
                request.key(), request.creator(), Role.COORDINATOR, Standing.JOINED, true, clock.instant());
    }

    private static Rights.Wanted wanted(Founding.Request request) {
        return new Rights.Wanted(
                Map.of(Role.COORDINATOR, Set.of(request.creator())), Set.of(), request.joining() != Joining.INVITED);
    }
}
