package org.gilde.confluence.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.TreeMap;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.journal.table.JournalTable;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Mortality;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Closing that is killed")
class InterruptedClosingTest {
    /** Two pages, the thanks and the archive, each with its note. */
    private static final int MOVING = 4 * 2;

    /** The closed community, two notes for doors, and the step's own note. */
    private static final int CLOSING = 1 + 2 + 1;

    /** New members, a note for their groups, doors and groups above with their notes taken away, and the step's own note. */
    private static final int MEMBERS = 2 + 3 + 1;

    /** Doors below, with their notes taken away. */
    private static final int SETTLING = 2;

    private static final int CALLS = 1 + MOVING + CLOSING + MEMBERS + 1 + SETTLING;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void beforeOrAfterAnyCallIsFinishedOnceByTheNextStart(boolean after) {
        killedEverywhere(after);
    }

    @Test
    void beforeItsFirstNoteIsKeptHasChangedNothing() {
        ClosingShop shop = overTables();
        String before = state(shop);
        shop.mortality.dieAt(1, true);
        assertThatExceptionOfType(Mortality.KilledError.class)
                .isThrownBy(() -> shop.closing().close(ClosingShop.REQUEST, shop.standpoint(ClosingShop.ELS)));
        shop.mortality.live();
        shop.waitOutTheLease();
        assertThat(shop.closing().resume()).isZero();
        assertThat(state(shop)).isEqualTo(before);
    }

    private static ClosingShop overTables() {
        CommunityPorts ports = CommunityTableTest.fresh();
        return new ClosingShop(ports, new JournalTable(TestObjects.fresh()));
    }

    private static void killedEverywhere(boolean after) {
        ClosingShop whole = overTables();
        whole.closing().close(ClosingShop.REQUEST, whole.standpoint(ClosingShop.ELS));
        assertThat(whole.mortality.calls()).isEqualTo(CALLS);
        String expected = state(whole);
        for (int call = 2; call <= CALLS; call++) {
            ClosingShop shop = overTables();
            shop.mortality.dieAt(call, after);
            assertThatExceptionOfType(Mortality.KilledError.class)
                    .isThrownBy(() -> shop.closing().close(ClosingShop.REQUEST, shop.standpoint(ClosingShop.ELS)));
            shop.mortality.live();
            shop.waitOutTheLease();
            shop.closing().resume();
            shop.settlement().settleAll();
            assertThat(state(shop)).as("killed at call %d", call).isEqualTo(expected);
            assertThat(shop.pages.moved).containsExactly(11L, 12L);
            assertThat(shop.wiki.made).containsOnlyOnce("Thank you");
        }
    }

    private static String state(ClosingShop shop) {
        return shop.pages.kept
                + "\n" + shop.wiki.pages
                + "\n" + shop.wiki.archived
                + "\n" + shop.wiki.readOnly
                + "\n" + new TreeMap<>(shop.wiki.rights)
                + "\n" + shop.ports.communities().all()
                + "\n" + shop.ports.memberships().of("INTAKE")
                + "\n" + shop.ports.memberships().of("MI")
                + "\n" + shop.ports.unsettled().communities()
                + "\n" + shop.journal.all("closing");
    }
}
