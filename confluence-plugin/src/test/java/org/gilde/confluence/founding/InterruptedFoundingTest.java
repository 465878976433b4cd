package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gilde.confluence.founding.Foundry.DEBT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.LearningPlan;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.founding.table.MadePageTable;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.journal.table.JournalTable;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Mortality;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Founding that is killed")
class InterruptedFoundingTest {
    /** The note that it begins, the steps each with its claim and its note, the end, the permissions with theirs, what is kept of pages, and one hidden. */
    private static final int CALLS = 1 + 15 * 3 + 2 + 5 + 11 + 1;

    /** Seven pages, and a note for the permissions of the community above. */
    private static final int LEARNING_CALLS = 1 + 11 * 3 + 2 + 1 + 5 + 7;

    /** The claim, and another of what is undone; members, community, two notes, Space, the end, and the permissions with theirs. */
    private static final int UNDOING_CALLS = 2 + 6 + 2 + 1;

    private static final Founding.Request MI = new Founding.Request(
            "MI",
            "Talking",
            "Talking well",
            Set.of("talks"),
            Joining.INVITED,
            "nl",
            DEBT.creator(),
            Optional.of(new LearningPlan("DEBT", "course", "autumn", List.of(), List.of())));

    @Test
    void beforeAnyCallIsFinishedOnceByTheNextStart() {
        killedEverywhere(DEBT, CALLS, 2, false, Workshop::inMemory);
    }

    @Test
    void afterAnyCallIsFinishedOnceByTheNextStart() {
        killedEverywhere(DEBT, CALLS, 1, true, Workshop::inMemory);
    }

    @Test
    void overTablesIsFinishedOnceByTheNextStart() {
        killedEverywhere(DEBT, CALLS, 2, true, InterruptedFoundingTest::overTables);
    }

    @Test
    void ofALearningCommunityBeforeAnyCallIsFinishedOnceByTheNextStart() {
        killedEverywhere(MI, LEARNING_CALLS, 2, false, () -> withParent(Workshop.inMemory()));
    }

    @Test
    void ofALearningCommunityAfterAnyCallIsFinishedOnceByTheNextStart() {
        killedEverywhere(MI, LEARNING_CALLS, 1, true, () -> withParent(Workshop.inMemory()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofALearningCommunityOverTablesIsFinishedOnceByTheNextStart(boolean after) {
        killedEverywhere(MI, LEARNING_CALLS, 2, after, () -> withParent(overTables()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whileALearningCommunityIsUndoneIsUndoneByTheNextStart(boolean after) {
        Workshop whole = failed();
        whole.dieAt(0, after);
        whole.founding().resume();
        assertThat(whole.calls()).isEqualTo(UNDOING_CALLS);
        whole.settlement().settleAll();
        String expected = state(whole);
        assertThat(whole.wiki.spaces).isEmpty();
        assertThat(whole.ports.communities().all()).extracting(Community::key).containsExactly("DEBT");
        for (int call = 1; call <= UNDOING_CALLS; call++) {
            Workshop workshop = failed();
            workshop.dieAt(call, after);
            assertThatExceptionOfType(Mortality.KilledError.class)
                    .isThrownBy(() -> workshop.founding().resume());
            workshop.live();
            workshop.wait(StepTaker.LEASE.plusSeconds(1)); // it is claimed by the one that was killed
            workshop.founding().resume();
            workshop.settlement().settleAll();
            assertThat(state(workshop)).as("killed at call %d", call).isEqualTo(expected);
        }
    }

    @Test
    void beforeItsFirstNoteIsKeptHasLeftNothing() {
        Workshop workshop = overTables();
        workshop.dieAt(1, true);
        assertThatExceptionOfType(Mortality.KilledError.class)
                .isThrownBy(() -> workshop.founding().found(DEBT));
        assertThat(workshop.journal.all("founding")).isEmpty();
        assertThat(workshop.wiki.made).isEmpty();
    }

    @Test
    void inASpaceThatTheHostMadeIsFinishedLikeOneThatTheAppMade() {
        Workshop own = overTables();
        own.founding().found(DEBT);
        String expected = state(own);
        Workshop whole = adopted(overTables());
        assertThat(state(whole)).isEqualTo(expected);
        for (int call = 1; call <= whole.calls(); call++) {
            Workshop workshop = overTables();
            workshop.dieAt(call, true);
            assertThatExceptionOfType(Mortality.KilledError.class).isThrownBy(() -> adopted(workshop));
            boolean noted = !workshop.journal.all("founding").isEmpty() || call > 1;
            workshop.live();
            workshop.wait(StepTaker.LEASE.plusSeconds(1));
            workshop.founding().resume();
            workshop.settlement().settleAll();
            if (noted) {
                assertThat(state(workshop)).as("killed at call %d", call).isEqualTo(expected);
            } else {
                assertThat(workshop.ports.communities().all()).isEmpty();
            }
        }
    }

    /** As the host's dialog has it: the Space is made, the app is asked for its home page, and is told at last. */
    private static Workshop adopted(Workshop workshop) {
        workshop.wiki.create(DEBT.key(), DEBT.name(), DEBT.creator());
        Founding founding = workshop.founding();
        founding.expect(DEBT);
        founding.adopt(DEBT);
        return workshop;
    }

    private static Workshop overTables() {
        CommunityPorts ports = CommunityTableTest.fresh();
        return new Workshop(ports, new JournalTable(TestObjects.fresh()), new MadePageTable(TestObjects.fresh()));
    }

    private static Workshop withParent(Workshop workshop) {
        Community parent = new Community(
                DEBT.key(),
                DEBT.domain(),
                DEBT.topics(),
                Stage.ACTIVE,
                DEBT.joining(),
                "",
                "",
                "nl",
                Optional.empty(),
                Optional.empty());
        workshop.ports.transactions().run(() -> {
            workshop.ports.communities().keep(parent);
            return true;
        });
        return workshop;
    }

    /** All its steps but the end are done, and that failed for the last time. */
    private static Workshop failed() {
        Workshop workshop = withParent(overTables());
        workshop.fail("end");
        workshop.founding().found(MI);
        for (int attempt = 1; attempt < StepTaker.PATIENCE; attempt++) {
            workshop.wait(StepTaker.LEASE.plusSeconds(1));
            workshop.founding().resume();
        }
        workshop.wait(StepTaker.LEASE.plusSeconds(1));
        workshop.live();
        return workshop;
    }

    private static void killedEverywhere(
            Founding.Request request, int expectedCalls, int first, boolean after, Supplier<Workshop> workshops) {
        Workshop whole = workshops.get();
        whole.founding().found(request);
        int calls = whole.calls();
        assertThat(calls).isEqualTo(expectedCalls);
        whole.settlement().settleAll();
        String expected = state(whole);
        for (int call = first; call <= calls; call++) {
            Workshop workshop = workshops.get();
            workshop.dieAt(call, after);
            assertThatExceptionOfType(Mortality.KilledError.class)
                    .isThrownBy(() -> workshop.founding().found(request));
            workshop.live();
            workshop.wait(StepTaker.LEASE.plusSeconds(1));
            workshop.founding().resume();
            workshop.settlement().settleAll();
            assertThat(state(workshop)).as("killed at call %d", call).isEqualTo(expected);
            assertThat(workshop.wiki.made).doesNotHaveDuplicates();
        }
    }

    private static String state(Workshop workshop) {
        return workshop.wiki.spaces
                + "\n" + workshop.wiki.pages
                + "\n" + workshop.wiki.kept
                + "\n" + new TreeMap<>(workshop.wiki.rights)
                + "\n" + workshop.ports.communities().all()
                + "\n" + workshop.ports.memberships().of("DEBT")
                + "\n" + workshop.ports.memberships().of("MI")
                + "\n" + workshop.ports.unsettled().communities()
                + "\n" + workshop.made.of("DEBT")
                + "\n" + workshop.journal.all("founding");
    }
}
