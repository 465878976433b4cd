package org.gilde.confluence.closing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Admission;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.community.CommunityKind;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.Undertaking;

/**
 * What it takes to close a Learning Community: pages move up one by one, a page thanks everybody, the Space is archived,
 * and last of all its members go on in the community above.
 */
public final class ClosingSteps implements Undertaking<Closing.Request> {
    private final MovingPages pages;
    private final SpaceMaking spaces;
    private final Communities communities;
    private final CommunityCare care;
    private final Memberships memberships;
    private final Admission admission;
    private final Settlement settlement;

    /** Closes with these. */
    public ClosingSteps(
            MovingPages pages,
            SpaceMaking spaces,
            Communities communities,
            CommunityCare care,
            Memberships memberships,
            Admission admission,
            Settlement settlement) {
        this.pages = pages;
        this.spaces = spaces;
        this.communities = communities;
        this.care = care;
        this.memberships = memberships;
        this.admission = admission;
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
        steps.add(Step.inPortions("members", () -> takeUp(request)));
        return steps;
    }

    @Override
    public void settle(Closing.Request request) {
        settlement.settle(request.parent());
        settlement.settle(request.key());
    }

    boolean isTheirs(String key, Standpoint standpoint) {
        return standpoint.isInCharge(key)
                && communities
                        .find(key)
                        .filter(community -> community.kind() == CommunityKind.LEARNING)
                        .filter(community -> community.closed().isEmpty())
                        .isPresent();
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

    /** Once it is closed, nobody comes in any more who would be left behind. */
    private void takeUp(Closing.Request request) {
        admission.admit(
                request.parent(),
                memberships.of(request.key()).stream()
                        .filter(Membership::isMember)
                        .map(Membership::person)
                        .toList());
    }
}
