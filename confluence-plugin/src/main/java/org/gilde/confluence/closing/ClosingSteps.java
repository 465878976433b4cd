package org.gilde.confluence.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Admission;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.Undertaking;
import org.gilde.confluence.merging.Merges;

/**
 * What it takes to close a community: a page thanks everybody, the Space is archived, and nobody comes in any more. Of a
 * Learning Community, chosen pages move up before that one by one, and last of all its members go on in the community above.
 */
public final class ClosingSteps implements Undertaking<Closing.Request> {
    private final MovingPages pages;
    private final SpaceMaking spaces;
    private final Communities communities;
    private final CommunityCare care;
    private final Memberships memberships;
    private final Admission admission;
    private final Merges merges;
    private final Settlement settlement;

    /** Closes with these. */
    public ClosingSteps(
            MovingPages pages,
            SpaceMaking spaces,
            Communities communities,
            CommunityCare care,
            Memberships memberships,
            Admission admission,
            Merges merges,
            Settlement settlement) {
        this.pages = pages;
        this.spaces = spaces;
        this.communities = communities;
        this.care = care;
        this.memberships = memberships;
        this.admission = admission;
        this.merges = merges;
        this.settlement = settlement;
    }

    @Override
    public String kind() {
        return "closing";
    }

    @Override
    public String community(Closing.Request request) {
        return request.key();
    }

    @Override
    public void write(Closing.Request request, ObjectNode fields) {
        RequestFields.write(request, fields);
    }

    @Override
    public Closing.Request read(JsonNode fields) {
        return RequestFields.read(fields);
    }

    @Override
    public List<Step> steps(Closing.Request request) {
        List<Step> steps = new ArrayList<>();
        for (MovingPages.Move move : request.moves()) {
            steps.add(Step.optional("page-" + move.page(), () -> move(move, request)));
        }
        steps.add(Step.optional("thanks", () -> thank(request)));
        steps.add(Step.of("archive", () -> spaces.archive(request.key())));
        steps.add(Step.of("closed", () -> care.close(request.key())));
        request.parent()
                .ifPresent(parent -> steps.add(Step.inPortions("members", () -> takeUp(request.key(), parent))));
        return steps;
    }

    @Override
    public void settle(Closing.Request request) {
        request.parent().ifPresent(settlement::settle);
        settlement.settle(request.key());
    }

    /** Says whether it may begin. What it was to go on in is forgotten then. */
    boolean begin(Closing.Request request, Standpoint standpoint) {
        String key = request.key();
        communities.hold(key);
        boolean isTheirs = standpoint.isInCharge(key)
                && communities
                        .find(key)
                        .filter(ClosingSteps::lives)
                        .filter(community ->
                                community.plan().map(LearningPlan::parent).equals(request.parent()))
                        .isPresent();
        boolean mayBegin = isTheirs && first(key).isEmpty() && !isAwaited(key);
        if (mayBegin) {
            merges.withdraw(key);
        }
        return mayBegin;
    }

    List<Community> first(String key) {
        return communities.under(key).stream().filter(ClosingSteps::lives).toList();
    }

    boolean isAwaited(String key) {
        return !merges.to(key, Merges.State.AGREED).isEmpty();
    }

    private static boolean lives(Community community) {
        return community.closed().isEmpty();
    }

    private void move(MovingPages.Move move, Closing.Request request) {
        pages.move(move, request.key(), request.parent().orElseThrow(), request.person());
    }

    private void thank(Closing.Request request) {
        String home = pages.home(request.key())
                .orElseThrow(() -> new IllegalStateException("there is no home page in " + request.key()));
        List<String> gone = request.moves().stream()
                .flatMap(move -> request.parent().flatMap(parent -> pages.title(move.page(), parent)).stream())
                .toList();
        spaces.page(
                request.key(),
                Optional.of(home),
                request.thanks().title(),
                ThanksPage.storage(request.thanks(), request.parent().orElse(""), gone),
                Set.of(),
                request.person());
    }

    /** Once it is closed, nobody comes in any more who would be left behind. */
    private void takeUp(String key, String parent) {
        admission.admit(
                parent,
                memberships.of(key).stream()
                        .filter(Membership::isMember)
                        .map(Membership::person)
                        .toList());
    }
}
