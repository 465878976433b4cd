package org.gilde.confluence.macro;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.CohortLinks;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPages;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Spaces;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.macro.LcHome.BehaviorRow;
import org.gilde.confluence.macro.LcHome.NextStep;
import org.gilde.confluence.macro.LcHome.Parent;
import org.gilde.confluence.macro.LcHome.SupportRow;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.text.Phrases;

/** Gathers what the home page of a Learning Community shows its members. A fixed number of queries. */
public final class LcHomeReader {
    private final Communities communities;
    private final Memberships memberships;
    private final CohortLinks cohorts;
    private final Spaces spaces;
    private final CommunityPages pages;
    private final Activities activities;
    private final Floors floors;

    /** Reads from these. */
    public LcHomeReader(
            Communities communities,
            Memberships memberships,
            CohortLinks cohorts,
            Spaces spaces,
            CommunityPages pages,
            Activities activities,
            Floors floors) {
        this.communities = communities;
        this.memberships = memberships;
        this.cohorts = cohorts;
        this.spaces = spaces;
        this.pages = pages;
        this.activities = activities;
        this.floors = floors;
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
        private final boolean isClosed;
        private final LcHomePhases phases;

        Reading(LcHomeRequest request, Viewing viewing, Community community, LearningPlan plan, Standpoint standpoint) {
            this.request = request;
            this.viewing = viewing;
            this.phrases = viewing.phrases();
            this.community = community;
            this.plan = plan;
            this.standpoint = standpoint;
            this.isClosed = community.closed().isPresent();
            this.phases = new LcHomePhases(plan, phrases.date(viewing.now()), isClosed, request.phaseDates(), phrases);
        }

        LcHome view() {
            int people = memberships.count(community.key(), Standing.JOINED);
            boolean inCharge = standpoint.looksAfter(community.key()) && !isClosed;
            LcHomeAgreed agreed = new LcHomeAgreed(plan, floors.current(), phrases);
            List<BehaviorRow> behaviors = agreed.behaviors(people);
            List<SupportRow> support = agreed.support();
            return new LcHome(
                    "",
                    course(),
                    phrases.count("gilde.people", people),
                    hint(inCharge),
                    inCharge ? LearningAddress.of(viewing.base(), community.key()) : "",
                    inCharge ? LearningAddress.people(viewing.base(), "community", community.key()) : "",
                    parent(),
                    phases.bar(),
                    next(),
                    behaviors,
                    behaviors.isEmpty() ? phrases.get("gilde.lc.behaviors.empty") : "",
                    support,
                    support.isEmpty() ? phrases.get("gilde.lc.support.empty") : "");
        }

        /** The course with its run; while nobody said its title, the group's own name stands for it. */
        private String course() {
            String title = request.course();
            if (title.isEmpty()) {
                title = CourseNames.of(List.of(community), activities, phrases)
                        .title(plan)
                        .or(() -> spaces.name(community.key()))
                        .orElse("");
            }
            return title.isEmpty() || plan.run().isEmpty()
                    ? title + plan.run()
                    : phrases.fill("gilde.lc.course-run", title, plan.run());
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

        private NextStep next() {
            if (isClosed) {
                return new NextStep("", "", "", "");
            }
            PhaseLook look = phases.look();
            Optional<CommunityPage> page =
                    pages.on(community.key(), Set.of(look.label()), 1).stream().findFirst();
            return new NextStep(
                    phrases.get(look.step()),
                    page.map(CommunityPage::title).orElse(""),
                    page.map(found -> viewing.base() + found.path()).orElse(""),
                    phases.then());
        }
    }
}
