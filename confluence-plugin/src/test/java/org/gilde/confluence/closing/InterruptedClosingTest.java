package org.gilde.confluence.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.TreeMap;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.journal.table.JournalTable;
import org.gilde.confluence.merging.table.MergesTable;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.transaction.Mortality;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Closing that is killed")
class InterruptedClosingTest {
    /** That it goes on in another community is forgotten, and it begins. */
    private static final int BEGINNING = 2;

    /** Two pages, the thanks and the archive, each with its claim and its note. */
    private static final int MOVING = 4 * 3;

    /** The closed community, two notes for doors, and the step's own claim and note. */
    private static final int CLOSING = 1 + 2 + 2;

    /** New members, a note for their groups, doors and groups above with their notes taken away, and the step's own two claims and note. */
    private static final int MEMBERS = 2 + 3 + 3;

    /** Doors below, with their notes taken away. */
    private static final int SETTLING = 2;

    /** The claim, and the entry's end. */
    private static final int END = 2;

    private static final int CALLS = BEGINNING + MOVING + CLOSING + MEMBERS + END + SETTLING;

    /** The thanks and the archive with their claims and notes, one note for doors, no members, and the same end. */
    private static final int FAREWELL_CALLS = BEGINNING + 2 * 3 + CLOSING - 1 + END + SETTLING;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void beforeOrAfterAnyCallIsFinishedOnceByTheNextStart(boolean after) {
        killedEverywhere(ClosingShop.REQUEST, CALLS, after, List.of(11L, 12L));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofACommunityOfPracticeIsFinishedOnceByTheNextStart(boolean after) {
        killedEverywhere(ClosingShop.FAREWELL, FAREWELL_CALLS, after, List.of());
    }

    @Test
    void beforeItsFirstNoteIsKeptHasChangedNothing() {
        ClosingShop shop = overTables();
        String before = state(shop);
        shop.mortality.dieAt(BEGINNING, true);
        assertThatExceptionOfType(Mortality.KilledError.class)
                .isThrownBy(() -> shop.closing().close(ClosingShop.REQUEST, shop.standpoint(ClosingShop.ELS)));
        shop.mortality.live();
        shop.waitOutTheLease();
        assertThat(shop.closing().resume()).isZero();
        assertThat(state(shop)).isEqualTo(before);
    }

    private static ClosingShop overTables() {
        CommunityPorts ports = CommunityTableTest.fresh();
        return new ClosingShop(ports, new JournalTable(TestObjects.fresh()), new MergesTable(TestObjects.fresh()));
    }

    private static void killedEverywhere(Closing.Request request, int calls, boolean after, List<Long> moved) {
        ClosingShop whole = overTables();
        whole.closing().close(request, whole.standpoint(ClosingShop.ELS));
        assertThat(whole.mortality.calls()).isEqualTo(calls);
        String expected = state(whole);
        for (int call = BEGINNING + 1; call <= calls; call++) {
            ClosingShop shop = overTables();
            shop.mortality.dieAt(call, after);
            assertThatExceptionOfType(Mortality.KilledError.class)
                    .isThrownBy(() -> shop.closing().close(request, shop.standpoint(ClosingShop.ELS)));
            shop.mortality.live();
            shop.waitOutTheLease();
            shop.closing().resume();
            shop.settlement().settleAll();
            assertThat(state(shop)).as("killed at call %d", call).isEqualTo(expected);
            assertThat(shop.pages.moved).isEqualTo(moved);
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
                + "\n" + shop.ports.memberships().of("DEBT")
                + "\n" + shop.ports.unsettled().communities()
                + "\n" + shop.journal.all("closing");
    }
}
