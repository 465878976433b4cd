package org.gilde.confluence.founding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.Undertaking;

/**
 * What it takes to found a community: its Space, its pages, its row, its coordinator, and last of all a note for the
 * permissions, so that nobody else sees it before it is whole. Each step may be repeated.
 */
public final class FoundingSteps implements Undertaking<Founding.Request> {
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

    @Override
    public String kind() {
        return "founding";
    }

    @Override
    public String community(Founding.Request request) {
        return request.key();
    }

    @Override
    public void write(Founding.Request request, ObjectNode fields) {
        RequestFields.write(request, fields);
    }

    @Override
    public Founding.Request read(JsonNode fields) {
        return RequestFields.read(fields);
    }

    @Override
    public List<Step> steps(Founding.Request request) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of("space", () -> spaces.create(request.key(), request.name(), request.creator())));
        for (FoundingPage page : pages.of(request)) {
            steps.add(Step.of("page-" + page.name(), () -> make(page, request)));
        }
        steps.add(Step.of("community", () -> keep(request)));
        steps.add(Step.of("coordinator", () -> memberships.keep(coordinator(request))));
        steps.add(Step.of("rights", () -> unsettled.note(request.key())));
        return steps;
    }

    @Override
    public void settle(Founding.Request request) {
        settlement.settle(request.key());
    }

    boolean exists(String key) {
        return spaces.exists(key);
    }

    boolean isCommunity(String key) {
        return communities.find(key).isPresent();
    }

    /** Before the first step is done, the Space is not ours. */
    @Override
    public Optional<Runnable> undoing(Founding.Request request, Optional<String> last) {
        return Optional.of(() -> undo(request, last.isPresent()));
    }

    private void undo(Founding.Request request, boolean isSpaceOurs) {
        memberships.removeAll(request.key());
        made.removeAll(request.key());
        communities.remove(request.key());
        unsettled.note(request.key());
        request.plan().map(LearningPlan::parent).ifPresent(unsettled::note);
        if (isSpaceOurs) {
            spaces.delete(request.key());
        }
    }

    private void make(FoundingPage page, Founding.Request request) {
        long id = spaces.page(
                request.key(), page.parent(), page.title(), page.storage(), page.labels(), request.creator());
        if (page.isForThoseInCharge()) {
            spaces.keepForThoseInCharge(request.key(), id);
        }
        made.keep(new MadePage(request.key(), page.name(), id, request.language(), pages.macros()));
    }

    /** The people of a Learning Community read the one above: its permissions follow, too. */
    private void keep(Founding.Request request) {
        communities.keep(fresh(request));
        request.plan().map(LearningPlan::parent).ifPresent(unsettled::note);
    }

    private static Community fresh(Founding.Request request) {
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
