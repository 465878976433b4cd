package org.gilde.confluence.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gilde.confluence.merging.Junction.DORA;
import static org.gilde.confluence.merging.Junction.ELS;

import java.util.function.Supplier;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.NoRights;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.journal.table.JournalTable;
import org.gilde.confluence.merging.table.MergesTable;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Mortality;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Merging that is killed")
class InterruptedMergingTest {

    @Test
    void beforeAnyCallEndsTheSameExactlyOnce() {
        killedEverywhere(false, 3, Junction::inMemory);
    }

    @Test
    void afterAnyCallEndsTheSameExactlyOnce() {
        killedEverywhere(true, 2, Junction::inMemory);
    }

    @Test
    void overTablesEndsTheSameExactlyOnce() {
        killedEverywhere(true, 1, InterruptedMergingTest::overTables);
    }

    private static Junction overTables() {
        CommunityPorts ports = CommunityTableTest.fresh();
        return new Junction(
                ports,
                new MergesTable(TestObjects.fresh()),
                new JournalTable(TestObjects.fresh()),
                new Guild(ports, new NoRights()));
    }

    /** Over tables from the first call on: what is agreed and what begins are one transaction. */
    private static void killedEverywhere(boolean after, int first, Supplier<Junction> junctions) {
        Junction whole = junctions.get();
        merge(whole);
        int calls = whole.calls();
        String expected = state(whole);
        assertThat(calls).isGreaterThan(15);
        for (int call = first; call <= calls; call++) {
            Junction junction = junctions.get();
            junction.merging().propose("DEBT", "INTAKE", DORA);
            junction.dieAt(call, after);
            assertThatExceptionOfType(Mortality.KilledError.class)
                    .isThrownBy(() -> junction.merging().agree("DEBT", "INTAKE", ELS));
            junction.live();
            junction.wait(StepTaker.LEASE.plusSeconds(1));
            if (junction.journal.find("DEBT").isEmpty()
                    && junction.merges.merged().isEmpty()) {
                // Killed before anything was agreed: the other side agrees again.
                assertThat(junction.merging().agree("DEBT", "INTAKE", ELS)).isEqualTo(Outcome.DONE);
            }
            junction.merging().resume();
            junction.guild.settlement().settleAll();
            assertThat(state(junction)).as("killed at call %d", call).isEqualTo(expected);
        }
    }

    private static void merge(Junction junction) {
        junction.merging().propose("DEBT", "INTAKE", DORA);
        junction.dieAt(0, false);
        junction.merging().agree("DEBT", "INTAKE", ELS);
        junction.guild.settlement().settleAll();
    }

    private static String state(Junction junction) {
        return junction.ports.communities().all()
                + "\n" + junction.people("DEBT")
                + "\n" + junction.people("INTAKE")
                + "\n" + junction.posts
                + "\n" + junction.archived
                + "\n" + junction.ports.unsettled().communities()
                + "\n" + junction.merges.merged()
                + "\n" + junction.journal.all("merging");
    }
}
