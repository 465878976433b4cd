package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gilde.confluence.founding.Foundry.DEBT;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Founding a community")
class FoundingTest {
    private final Workshop workshop = Workshop.inMemory();
    private final Founding founding = workshop.founding();

    @Test
    void makesItsSpaceItsPagesItsRowItsCoordinatorAndItsPermissions() {
        assertThat(founding.found(DEBT)).isTrue();
        assertThat(workshop.wiki.spaces).containsEntry("DEBT", DEBT.creator());
        assertThat(workshop.wiki.pages).hasEntrySatisfying("DEBT", pages -> assertThat(pages)
                .hasSize(11)
                .containsKeys("Start", "Over ons", "Hoe gaat het"));
        assertThat(workshop.wiki.kept)
                .containsExactly(workshop.wiki.page("DEBT", "Coördinatorhoek").id());
        assertThat(workshop.ports.communities().find("DEBT")).hasValueSatisfying(community -> assertThat(community)
                .extracting(Community::domain, Community::topics, Community::joining, Community::language)
                .containsExactly(DEBT.domain(), DEBT.topics(), Joining.OPEN, "nl"));
        assertThat(workshop.ports.memberships().of("DEBT"))
                .extracting(Membership::person, Membership::role, Membership::isMember)
                .containsExactly(tuple(DEBT.creator(), Role.COORDINATOR, true));
        assertThat(workshop.wiki.rights)
                .containsEntry("DEBT", new MemoryWiki.Held(Map.of(DEBT.creator(), Role.COORDINATOR), Set.of(), true));
        assertThat(workshop.journal.all("founding")).isEmpty();
        assertThat(founding.progress("DEBT", DEBT.creator())).isEmpty();
    }

    @Test
    void opensNothingToOthersWherePeopleAreInvited() {
        founding.found(
                new Founding.Request("X1", "X", "About x.", Set.of(), Joining.INVITED, "en", new PersonKey("jan")));
        assertThat(workshop.wiki.rights)
                .hasEntrySatisfying("X1", wanted -> assertThat(wanted.isOpen()).isFalse());
    }

    @Test
    void refusesAKeyThatIsTakenOrInTheMaking() {
        workshop.wiki.create("DEBT", "Debt", new PersonKey("jan"));
        assertThatExceptionOfType(KeyTakenException.class).isThrownBy(() -> founding.found(DEBT));
        workshop.wiki.delete("DEBT");
        workshop.fail("page");
        assertThat(founding.found(DEBT)).isFalse();
        workshop.live();
        assertThatExceptionOfType(KeyTakenException.class).isThrownBy(() -> founding.found(DEBT));
    }

    @Test
    void goesOnLaterWhenAStepFailedAndTellsItsFounderHowFarItIs() {
        workshop.fail("page");
        assertThat(founding.found(DEBT)).isFalse();
        assertThat(founding.progress("DEBT", DEBT.creator())).contains(new Founding.Progress("Debt help", 1, 15));
        assertThat(founding.progress("DEBT", new PersonKey("jan"))).isEmpty();
        workshop.live();
        assertThat(founding.resume()).isZero();
        workshop.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(founding.resume()).isOne();
        assertThat(workshop.wiki.made).hasSize(12);
    }

    @Test
    void isUndoneWhenItFailsAgainAndAgain() {
        workshop.fail("keep");
        founding.found(DEBT);
        for (int attempt = 1; attempt < StepTaker.PATIENCE; attempt++) {
            workshop.wait(StepTaker.LEASE.plusSeconds(1));
            assertThat(founding.resume()).isZero();
            assertThat(workshop.wiki.spaces).containsKey("DEBT");
        }
        workshop.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(founding.resume()).isZero();
        assertThat(workshop.wiki.spaces).isEmpty();
        assertThat(workshop.ports.communities().all()).isEmpty();
        assertThat(workshop.ports.memberships().of("DEBT")).isEmpty();
        assertThat(workshop.journal.all("founding")).isEmpty();
    }

    @Test
    void standsWhereConfluenceMakesNoGroupsYetAndThePermissionsFollow() {
        workshop.fail("permit");
        assertThat(founding.found(DEBT)).isTrue();
        assertThat(workshop.wiki.rights).isEmpty();
        workshop.live();
        assertThat(workshop.settlement().settleAll()).isOne();
        assertThat(workshop.wiki.rights).containsKey("DEBT");
    }

    @Test
    void leavesASpaceAloneThatSomebodyElseMadeMeanwhile() {
        workshop.fail("create");
        founding.found(DEBT);
        workshop.live();
        workshop.wiki.create("DEBT", "Debt", new PersonKey("jan"));
        for (int attempt = 0; attempt <= StepTaker.PATIENCE; attempt++) {
            workshop.wait(Duration.ofHours(1));
            assertThat(founding.resume()).isZero();
        }
        assertThat(workshop.wiki.spaces).containsEntry("DEBT", new PersonKey("jan"));
        assertThat(workshop.journal.all("founding")).isEmpty();
    }

    @Test
    void takesOverASpaceThatTheHostMadeOnceAndForItsCreatorOnly() {
        workshop.wiki.create("DEBT", "Debt help", DEBT.creator());
        assertThat(founding.adopt(DEBT)).isTrue();
        assertThat(workshop.ports.communities().find("DEBT")).isPresent();
        assertThat(founding.adopt(DEBT)).isFalse();
        founding.expect(DEBT);
        assertThat(workshop.journal.all("founding")).isEmpty();
    }

    @Test
    void leavesASpaceToWhoeverIsFoundingThere() {
        founding.expect(DEBT);
        Founding.Request jans =
                new Founding.Request("DEBT", "Debts", "Debts.", Set.of(), Joining.OPEN, "en", new PersonKey("jan"));
        founding.expect(jans);
        assertThat(founding.adopt(jans)).isFalse();
        assertThat(founding.progress("DEBT", DEBT.creator())).isPresent();
        assertThat(founding.progress("DEBT", jans.creator())).isEmpty();
    }

    @Test
    void finishesWhatWasExpectedThoughNobodyTold() {
        founding.expect(DEBT);
        assertThat(founding.resume()).isZero();
        workshop.wait(StepTaker.LEASE.plusSeconds(1));
        assertThat(founding.resume()).isEqualTo(1);
        assertThat(workshop.ports.communities().find("DEBT")).isPresent();
    }
}
