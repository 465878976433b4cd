package org.gilde.confluence.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gilde.confluence.community.Admission;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityCare;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.Rights;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Settlement;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.community.Unsettled;
import org.gilde.confluence.founding.MemoryWiki;
import org.gilde.confluence.journal.Journal;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.merging.MemoryMerges;
import org.gilde.confluence.merging.Merges;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Mortality;

/** Closing over ports that can be made to die or to fail at any call; MI stands under INTAKE, with pages 11 and 12. */
final class ClosingShop {
    static final PersonKey ELS = new PersonKey("els");
    static final PersonKey JAN = new PersonKey("jan");

    /** Closes MI; two of its pages move, one below the other. */
    static final Closing.Request REQUEST = new Closing.Request(
            "MI",
            Optional.of("INTAKE"),
            ELS,
            new Closing.Thanks("Thank you", "Thanks <all>\n\nand Jan", "You go on in Intake.", "These moved:"),
            List.of(
                    new MovingPages.Move(11, Optional.empty(), false, "Talking \"well\""),
                    new MovingPages.Move(12, Optional.of(11L), true, "Talking \"well\"")));

    /** Closes DEBT, which has nothing under it. */
    static final Closing.Request FAREWELL = new Closing.Request(
            "DEBT", Optional.empty(), ELS, new Closing.Thanks("Thank you", "Goodbye", "It stays.", ""), List.of());

    final MemoryWiki wiki = new MemoryWiki();
    final MemoryPages pages = new MemoryPages();
    final Mortality mortality = new Mortality();
    final CommunityPorts ports;
    final Journal journal;
    final Merges merges;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));

    ClosingShop(CommunityPorts ports, Journal journal, Merges merges) {
        this.ports = ports;
        this.journal = journal;
        this.merges = merges;
        for (String space : List.of("INTAKE", "MI", "DEBT")) {
            wiki.create(space, space, ELS);
            wiki.page(space, Optional.empty(), "Home", "", Set.of(), ELS);
        }
        pages.add(11, "MI", "Questions", Optional.empty(), MovingPages.Guard.NONE);
        pages.add(12, "MI", "Checklist", Optional.of(11L), MovingPages.Guard.ABOVE);
        pages.add(13, "MI", "Ours alone", Optional.empty(), MovingPages.Guard.NONE);
        pages.add(21, "INTAKE", "Questions", Optional.empty(), MovingPages.Guard.NONE);
        ports.transactions().run(() -> {
            keep("INTAKE", Optional.empty());
            keep("MI", Optional.of(new LearningPlan("INTAKE", "course", "autumn", List.of(), List.of())));
            keep("DEBT", Optional.empty());
            join("DEBT", ELS, Role.COORDINATOR);
            join("DEBT", JAN, Role.MEMBER);
            join("MI", ELS, Role.COORDINATOR);
            join("MI", JAN, Role.MEMBER);
            return true;
        });
    }

    static ClosingShop inMemory() {
        return new ClosingShop(CommunityPorts.inMemory(), new MemoryJournal(), new MemoryMerges());
    }

    private void keep(String key, Optional<LearningPlan> plan) {
        ports.communities()
                .keep(new Community(
                        key, "", Set.of(), Stage.ACTIVE, Joining.INVITED, "", "", "nl", plan, Optional.empty()));
    }

    void join(String community, PersonKey person, Role role) {
        ports.memberships().keep(new Membership(community, person, role, Standing.JOINED, true, Instant.EPOCH));
    }

    Standpoint standpoint(PersonKey person) {
        return Standpoint.of(Optional.of(person), false, ports.communities(), ports.memberships());
    }

    void waitOutTheLease() {
        now.updateAndGet(instant -> instant.plus(StepTaker.LEASE).plusSeconds(1));
    }

    Closing closing() {
        Clock clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);
        Communities communities = mortality.mortal(Communities.class, ports.communities());
        Memberships memberships = mortality.mortal(Memberships.class, ports.memberships());
        Unsettled unsettled = mortality.mortal(Unsettled.class, ports.unsettled());
        Clock then = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        ClosingSteps steps = new ClosingSteps(
                mortality.mortal(MovingPages.class, pages),
                mortality.mortal(SpaceMaking.class, wiki),
                communities,
                new CommunityCare(communities, memberships, unsettled, settlement(), ports.transactions(), then),
                memberships,
                new Admission(communities, memberships, unsettled, settlement(), ports.transactions(), then),
                mortality.mortal(Merges.class, merges),
                settlement());
        return new Closing(mortality.mortal(Journal.class, journal), steps, ports.transactions(), clock);
    }

    /** What has permissions follow, as its job runs it. */
    Settlement settlement() {
        return new Settlement(
                ports.communities(),
                ports.memberships(),
                mortality.mortal(Unsettled.class, ports.unsettled()),
                mortality.mortal(Rights.class, wiki),
                ports.transactions());
    }
}
