package org.gilde.confluence.macro;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gilde.confluence.community.Behavior;
import org.gilde.confluence.community.CohortLinks;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPages;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.PhasePlan;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.macro.LcHome.BehaviorRow;
import org.gilde.confluence.macro.LcHome.NextStep;
import org.gilde.confluence.macro.LcHome.Parent;
import org.gilde.confluence.macro.LcHome.PhaseStep;
import org.gilde.confluence.macro.LcHome.SupportRow;
import org.gilde.confluence.text.Phrases;

/** Gathers what the home page of a Learning Community shows its members. A fixed number of queries. */
public final class LcHomeReader {
    /** Fewest people of whom a figure is shown. */
    static final int FLOOR = 5;

    private final Communities communities;
    private final Memberships memberships;
    private final CohortLinks cohorts;
    private final Spaces spaces;
    private final CommunityPages pages;
    private final Activities activities;

    /** Reads from these. */
    public LcHomeReader(
            Communities communities,
            Memberships memberships,
            CohortLinks cohorts,
            Spaces spaces,
            CommunityPages pages,
            Activities activities) {
        this.communities = communities;
        this.memberships = memberships;
        this.cohorts = cohorts;
        this.spaces = spaces;
        this.pages = pages;
        this.activities = activities;
    }

    /** Returns all there is to print: to members what goes on, to others that it is for members. */
    Drawing<LcHome> read(LcHomeRequest request, Viewing viewing) {
        Frame frame = viewing.frame(request.heading(), viewing.now());
        Standpoint standpoint = Standpoint.of(viewing.person(), false, communities, memberships);
        Optional<Community> found = communities
                .find(viewing.community())
                .filter(community -> community.plan().isPresent());
        boolean mayLook = found.filter(standpoint::sees).isPresent();
        if (!mayLook) {
            // The same words whether or not there is one: nothing is given away.
            return new Drawing<>(frame, LcHome.saying(viewing.phrases().get("gilde.lc.members-only")));
        }
        Community community = found.get();
        return new Drawing<>(
                frame, new Reading(request, viewing, community, community.plan().get(), standpoint).view());
    }

    /** One reading, so that what every step needs is named once. */
    private final class Reading {
        private final LcHomeRequest request;
        private final Viewing viewing;
        private final Phrases phrases;
        private final Community community;
        private final LearningPlan plan;
        private final Standpoint standpoint;
        private final LocalDate today;
        private final Phase phase;

        Reading(LcHomeRequest request, Viewing viewing, Community community, LearningPlan plan, Standpoint standpoint) {
            this.request = request;
            this.viewing = viewing;
            this.phrases = viewing.phrases();
            this.community = community;
            this.plan = plan;
            this.standpoint = standpoint;
            this.today = phrases.date(viewing.now());
            this.phase = plan.on(today);
        }

        LcHome view() {
            int people = memberships.count(community.key(), Standing.JOINED);
            boolean inCharge =
                    standpoint.looksAfter(community.key()) && community.closed().isEmpty();
            List<BehaviorRow> behaviors =
                    plan.behaviors().stream().map(seen -> row(seen, people)).toList();
            List<SupportRow> support =
                    plan.phases().stream().flatMap(this::support).toList();
            return new LcHome(
                    "",
                    course(),
                    phrases.count("gilde.people", people),
                    hint(inCharge),
                    inCharge ? LearningAddress.of(viewing.base(), community.key()) : "",
                    inCharge ? LearningAddress.people(viewing.base(), "community", community.key()) : "",
                    parent(),
                    plan.phases().stream().map(this::step).toList(),
                    next(),
                    behaviors,
                    behaviors.isEmpty() ? phrases.get("gilde.lc.behaviors.empty") : "",
                    support,
                    support.isEmpty() ? phrases.get("gilde.lc.support.empty") : "");
        }

        private String course() {
            CourseNames names = CourseNames.of(List.of(community), activities, phrases);
            if (request.course().isEmpty()) {
                return names.full(plan);
            }
            return plan.run().isEmpty()
                    ? request.course()
                    : phrases.fill("gilde.lc.course-run", request.course(), plan.run());
        }

        private String hint(boolean inCharge) {
            if (community.closed().isPresent()) {
                return phrases.fill(
                        "gilde.lc.closed", phrases.day(community.closed().get()));
            }
            return inCharge && !cohorts.isLinked(community.key()) ? phrases.get("gilde.lc.not-linked") : "";
        }

        private Parent parent() {
            return spaces.name(plan.parent())
                    .map(name -> new Parent(name, viewing.base() + "/display/" + plan.parent()))
                    .orElseGet(() -> new Parent("", ""));
        }

        private PhaseStep step(PhasePlan step) {
            int order = community.closed().isPresent() ? -1 : step.phase().compareTo(phase);
            String tone = order < 0 ? "past" : order == 0 ? "now" : "next";
            String standing = order < 0 ? "gilde.phase.past" : order == 0 ? "gilde.phase.now" : "gilde.phase.next";
            return new PhaseStep(
                    phrases.get(PhaseLook.of(step.phase()).key()),
                    tone,
                    phrases.get(standing),
                    request.phaseDates() ? step.start().map(phrases::day).orElse("") : "");
        }

        private NextStep next() {
            if (community.closed().isPresent()) {
                return new NextStep("", "", "", "");
            }
            PhaseLook look = PhaseLook.of(phase);
            Optional<CommunityPage> page =
                    pages.on(community.key(), Set.of(look.label()), 1).stream().findFirst();
            return new NextStep(
                    phrases.get(look.step()),
                    page.map(CommunityPage::title).orElse(""),
                    page.map(found -> viewing.base() + found.path()).orElse(""),
                    request.phaseDates() ? then() : "");
        }

        private String then() {
            return plan.phases().stream()
                    .filter(later -> later.phase().compareTo(phase) > 0)
                    .filter(later -> later.start().filter(today::isBefore).isPresent())
                    .findFirst()
                    .map(later -> phrases.fill(
                            "gilde.lc.then",
                            phrases.get(PhaseLook.of(later.phase()).key()),
                            phrases.day(later.start().orElse(today))))
                    .orElse("");
        }

        private BehaviorRow row(Behavior behavior, int people) {
            String baseline = behavior.baseline()
                    .map(before -> people < FLOOR
                            ? phrases.get("gilde.too-few")
                            : phrases.fill("gilde.lc.baseline", phrases.whole(before)))
                    .orElseGet(() -> phrases.get("gilde.lc.baseline.none"));
            return new BehaviorRow(behavior.text(), baseline);
        }

        private Stream<SupportRow> support(PhasePlan step) {
            List<String> facts = Stream.of(
                            Map.entry("gilde.lc.tool", step.tool()),
                            Map.entry("gilde.lc.money", step.money()),
                            Map.entry("gilde.lc.time", step.time()))
                    .filter(fact -> !fact.getValue().isEmpty())
                    .map(fact -> phrases.fill(fact.getKey(), fact.getValue()))
                    .toList();
            return facts.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new SupportRow(
                            phrases.get(PhaseLook.of(step.phase()).key()), facts));
        }
    }
}
