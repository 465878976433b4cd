package org.gilde.confluence.merging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Unsettled;
import org.gilde.confluence.people.PersonKey;

/** What has to be done for a community to go on in another. Each step may be repeated: what is done stays as it is. */
public final class MergingSteps {
    private final Communities communities;
    private final Memberships memberships;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final SpaceMaking spaces;
    private final Signpost signpost;
    private final Clock clock;

    /** Takes these steps. */
    public MergingSteps(
            Communities communities,
            Memberships memberships,
            Unsettled unsettled,
            Settlement settlement,
            SpaceMaking spaces,
            Signpost signpost,
            Clock clock) {
        this.communities = communities;
        this.memberships = memberships;
        this.unsettled = unsettled;
        this.settlement = settlement;
        this.spaces = spaces;
        this.signpost = signpost;
        this.clock = clock;
    }

    /**
     * One step.
     *
     * @param name the same in every version of the app
     */
    record Step(String name, Runnable work) {}

    List<Step> of(MergingJournal.Entry entry) {
        String from = entry.from();
        String into = entry.into();
        return List.of(
                new Step("members", () -> members(from, into)),
                new Step("learning", () -> learning(from, into)),
                new Step("topics", () -> topics(from, into)),
                new Step("signpost", () -> entry.actor().ifPresent(actor -> signpost.lead(need(from), into, actor))),
                new Step("archive", () -> spaces.archive(from)),
                new Step("closed", () -> close(from)));
    }

    /** Has permissions follow now what follows from it; what can't yet follows later. */
    void settle() {
        settlement.settleAll();
    }

    /** Members become members, those in charge coaches; whoever is in already stays as they are. */
    private void members(String from, String into) {
        communities.hold(into);
        List<Membership> members =
                memberships.of(from).stream().filter(Membership::isMember).toList();
        Map<PersonKey, Membership> there = new HashMap<>();
        memberships
                .among(into, members.stream().map(Membership::person).toList())
                .forEach(is -> there.put(is.person(), is));
        List<Membership> entering = members.stream()
                .filter(member -> Optional.ofNullable(there.get(member.person()))
                        .filter(Membership::isMember)
                        .isEmpty())
                .map(member -> new Membership(
                        into, member.person(), role(member.role()), Standing.JOINED, false, clock.instant()))
                .toList();
        memberships.keepAll(entering);
        if (!entering.isEmpty()) {
            unsettled.note(into, entering.stream().map(Membership::person).toList());
        }
    }

    private static Role role(Role before) {
        return before == Role.MEMBER ? Role.MEMBER : Role.COACH;
    }

    private void learning(String from, String into) {
        List<Community> below = new ArrayList<>(communities.under(from));
        below.forEach(community -> {
            communities.hold(community.key());
            communities.keep(changed(
                    need(community.key()),
                    plan -> new LearningPlan(into, plan.course(), plan.run(), plan.phases(), plan.behaviors())));
            unsettled.noteDoors(community.key());
        });
        if (!below.isEmpty()) {
            unsettled.noteDoors(from);
            unsettled.noteDoors(into);
        }
    }

    private void topics(String from, String into) {
        communities.hold(into);
        Community community = need(into);
        Set<String> topics = new TreeSet<>(community.topics());
        topics.addAll(need(from).topics());
        communities.keep(new Community(
                community.key(),
                community.domain(),
                new HashSet<>(topics),
                community.stage(),
                community.joining(),
                community.rhythm(),
                community.houseRules(),
                community.language(),
                community.plan(),
                community.closed()));
    }

    private void close(String from) {
        communities.hold(from);
        Community community = need(from);
        communities.keep(new Community(
                community.key(),
                community.domain(),
                community.topics(),
                community.stage(),
                community.joining(),
                community.rhythm(),
                community.houseRules(),
                community.language(),
                community.plan(),
                Optional.of(community.closed().orElseGet(clock::instant))));
        unsettled.noteDoors(from);
    }

    private static Community changed(Community community, UnaryOperator<LearningPlan> change) {
        return new Community(
                community.key(),
                community.domain(),
                community.topics(),
                community.stage(),
                community.joining(),
                community.rhythm(),
                community.houseRules(),
                community.language(),
                community.plan().map(change),
                community.closed());
    }

    private Community need(String key) {
        return communities
                .find(key)
                .orElseThrow(() -> new IllegalStateException("there is no community " + key + " any more"));
    }
}
