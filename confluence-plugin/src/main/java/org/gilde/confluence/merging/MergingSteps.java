package org.gilde.confluence.merging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.community.Admission;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Unsettled;
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.Undertaking;
import org.gilde.confluence.people.PersonKey;

/** What has to be done for a community to go on in another. */
public final class MergingSteps implements Undertaking<Agreement> {
    private final Merges merges;
    private final Communities communities;
    private final CommunityCare care;
    private final Memberships memberships;
    private final Admission admission;
    private final Unsettled unsettled;
    private final Settlement settlement;
    private final SpaceMaking spaces;
    private final Signpost signpost;

    /** Takes these steps. */
    public MergingSteps(
            Merges merges,
            Communities communities,
            CommunityCare care,
            Memberships memberships,
            Admission admission,
            Unsettled unsettled,
            Settlement settlement,
            SpaceMaking spaces,
            Signpost signpost) {
        this.merges = merges;
        this.communities = communities;
        this.care = care;
        this.memberships = memberships;
        this.admission = admission;
        this.unsettled = unsettled;
        this.settlement = settlement;
        this.spaces = spaces;
        this.signpost = signpost;
    }

    @Override
    public String kind() {
        return "merging";
    }

    @Override
    public String community(Agreement agreement) {
        return agreement.from();
    }

    @Override
    public void write(Agreement agreement, ObjectNode fields) {
        fields.put("from", agreement.from());
        fields.put("into", agreement.into());
        fields.put("person", agreement.person().value());
    }

    @Override
    public Agreement read(JsonNode fields) {
        return new Agreement(
                fields.path("from").asText(),
                fields.path("into").asText(),
                new PersonKey(fields.path("person").asText()));
    }

    @Override
    public List<Step> steps(Agreement agreement) {
        String from = agreement.from();
        String into = agreement.into();
        return List.of(
                Step.of("learning", () -> learning(from, into)),
                Step.of("topics", () -> topics(from, into)),
                Step.of("signpost", () -> signpost.lead(need(from), into, agreement.person())),
                Step.of("archive", () -> spaces.archive(from)),
                Step.of("closed", () -> care.close(from)),
                Step.inPortions("members", () -> members(from, into)),
                Step.of("merged", () -> merges.done(from)));
    }

    @Override
    public void settle(Agreement agreement) {
        settlement.settleAll();
    }

    /**
     * Members become members, those in charge coaches; whoever is in already stays as they are. Once the one is closed, nobody
     * comes in there any more who would be left behind.
     */
    private void members(String from, String into) {
        Map<Boolean, List<PersonKey>> people = memberships.of(from).stream()
                .filter(Membership::isMember)
                .collect(Collectors.partitioningBy(
                        member -> member.role() == Role.MEMBER,
                        Collectors.mapping(Membership::person, Collectors.toList())));
        admission.admit(into, people.getOrDefault(false, List.of()), Role.COACH);
        admission.admit(into, people.getOrDefault(true, List.of()));
    }

    private void learning(String from, String into) {
        List<Community> below = communities.under(from);
        below.forEach(community -> {
            communities.hold(community.key());
            Community now = need(community.key());
            now.plan().ifPresent(plan -> communities.keep(now.withPlan(plan.withParent(into))));
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
        Set<String> topics = new HashSet<>(community.topics());
        topics.addAll(need(from).topics());
        communities.keep(community.withTopics(topics));
    }

    private Community need(String key) {
        return communities
                .find(key)
                .orElseThrow(() -> new IllegalStateException("there is no community " + key + " any more"));
    }
}
