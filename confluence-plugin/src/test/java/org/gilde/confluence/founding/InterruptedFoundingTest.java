package org.gilde.confluence.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gilde.confluence.founding.FoundingJournalContract.DEBT;

import java.util.function.Supplier;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.founding.table.FoundingTable;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Founding that is killed")
class InterruptedFoundingTest {

    @Test
    void beforeAnyCallIsFinishedOnceByTheNextStart() {
        killedEverywhere(2, false, Workshop::inMemory);
    }

    @Test
    void afterAnyCallIsFinishedOnceByTheNextStart() {
        killedEverywhere(1, true, Workshop::inMemory);
    }

    @Test
    void overTablesIsFinishedOnceByTheNextStart() {
        killedEverywhere(2, true, InterruptedFoundingTest::overTables);
    }

    @Test
    void beforeItsFirstNoteIsKeptHasLeftNothing() {
        Workshop workshop = overTables();
        workshop.dieAt(1, true);
        assertThatExceptionOfType(Workshop.KilledError.class)
                .isThrownBy(() -> workshop.founding().found(DEBT));
        assertThat(workshop.journal.all()).isEmpty();
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
            assertThatExceptionOfType(Workshop.KilledError.class).isThrownBy(() -> adopted(workshop));
            boolean noted = !workshop.journal.all().isEmpty() || call > 1;
            workshop.live();
            workshop.wait(Founding.LEASE.plusSeconds(1));
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
        return new Workshop(ports, new FoundingTable(TestObjects.fresh()));
    }

    private static void killedEverywhere(int first, boolean after, Supplier<Workshop> workshops) {
        Workshop whole = workshops.get();
        whole.founding().found(DEBT);
        int calls = whole.calls();
        String expected = state(whole);
        assertThat(calls).isEqualTo(1 + 14 * 2 + 1 + 5);
        for (int call = first; call <= calls; call++) {
            Workshop workshop = workshops.get();
            workshop.dieAt(call, after);
            assertThatExceptionOfType(Workshop.KilledError.class)
                    .isThrownBy(() -> workshop.founding().found(DEBT));
            workshop.live();
            workshop.wait(Founding.LEASE.plusSeconds(1));
            workshop.founding().resume();
            workshop.settlement().settleAll();
            assertThat(state(workshop)).as("killed at call %d", call).isEqualTo(expected);
            assertThat(workshop.wiki.made).doesNotHaveDuplicates();
        }
    }

    private static String state(Workshop workshop) {
        return workshop.wiki.spaces
                + "\n" + workshop.wiki.pages
                + "\n" + workshop.wiki.rights
                + "\n" + workshop.ports.communities().all()
                + "\n" + workshop.ports.memberships().of("DEBT")
                + "\n" + workshop.ports.unsettled().communities()
                + "\n" + workshop.journal.all();
    }
}
