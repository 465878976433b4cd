package org.gilde.confluence.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.closing.Closing.Outcome;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.founding.MemoryWiki;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Closing a Learning Community")
class ClosingTest {
    private final ClosingShop shop = ClosingShop.inMemory();
    private final Closing closing = shop.closing();

    @Test
    void movesChosenPagesUpThanksArchivesAndTakesItsMembersAlong() {
        assertThat(close(ClosingShop.ELS)).isEqualTo(Outcome.CLOSED);
        assertThat(shop.pages.title(11, "INTAKE")).contains("Questions (Talking \"well\")");
        assertThat(shop.pages.under(12)).contains(11L);
        assertThat(shop.pages.title(13, "MI")).contains("Ours alone");
        assertThat(shop.wiki.archived).containsExactly("MI");
        assertThat(shop.ports.memberships().of("INTAKE"))
                .extracting(Membership::person, Membership::role, Membership::isMember, Membership::listed)
                .containsExactlyInAnyOrder(
                        tuple(ClosingShop.ELS, Role.MEMBER, true, false),
                        tuple(ClosingShop.JAN, Role.MEMBER, true, false));
        assertThat(shop.wiki.readOnly).containsExactly("MI");
        assertThat(shop.wiki.rights).containsKey("INTAKE");
        assertThat(shop.journal.all("closing")).isEmpty();
    }

    @Test
    void tellsOnAPageHowItGoesOnAndWhereThePagesAre() {
        close(ClosingShop.ELS);
        assertThat(thanks())
                .startsWith("<p>Thanks &lt;all&gt;</p><p>and Jan</p><p>You go on in Intake.</p><p>These moved:</p>")
                .contains(
                        "<ri:page ri:space-key=\"INTAKE\" ri:content-title=\"Questions (Talking &quot;well&quot;)\"/>")
                .contains("ri:content-title=\"Checklist\"");
    }

    @Test
    void isForThoseInChargeAndOnlyOnce() {
        assertThat(close(ClosingShop.JAN)).isEqualTo(Outcome.REFUSED);
        assertThat(close(new PersonKey("stranger"))).isEqualTo(Outcome.REFUSED);
        assertThat(shop.pages.moved).isEmpty();
        assertThat(close(ClosingShop.ELS)).isEqualTo(Outcome.CLOSED);
        assertThat(close(ClosingShop.ELS)).isEqualTo(Outcome.REFUSED);
        assertThat(shop.pages.moved).containsExactly(11L, 12L);
    }

    @Test
    void goesOnLaterWhenAStepFailedAndIsNotBegunTwice() {
        shop.mortality.fail("archive");
        assertThat(close(ClosingShop.ELS)).isEqualTo(Outcome.UNDER_WAY);
        assertThat(closing.isUnderWay("MI")).isTrue();
        assertThat(close(ClosingShop.ELS)).isEqualTo(Outcome.UNDER_WAY);
        shop.mortality.live();
        assertThat(closing.resume()).isZero();
        shop.waitOutTheLease();
        assertThat(closing.resume()).isOne();
        assertThat(closing.isUnderWay("MI")).isFalse();
        assertThat(shop.pages.moved).containsExactly(11L, 12L);
    }

    @Test
    void endsAlsoWhenWhoeverAskedIsNoLongerInCharge() {
        shop.mortality.fail("archive");
        close(ClosingShop.ELS);
        shop.mortality.live();
        shop.ports.memberships().remove("MI", ClosingShop.ELS);
        shop.waitOutTheLease();
        assertThat(closing.resume()).isOne();
        assertThat(shop.ports.communities().find("MI").orElseThrow().closed()).isPresent();
    }

    @Test
    void leavesAPageWhereItIsThatCanNotMoveAgainAndAgain() {
        shop.mortality.fail("move");
        close(ClosingShop.ELS);
        for (int attempt = 1; attempt < 3 * StepTaker.PATIENCE; attempt++) {
            shop.waitOutTheLease();
            closing.resume();
        }
        assertThat(closing.isUnderWay("MI")).isFalse();
        assertThat(shop.pages.title(11, "MI")).isPresent();
        assertThat(thanks()).doesNotContain("These moved", "ri:page");
        assertThat(shop.ports.communities().find("MI").orElseThrow().closed()).isPresent();
    }

    @Test
    void ofACommunityOfPracticeThanksAndLeavesEverybodyReading() {
        assertThat(closing.close(ClosingShop.FAREWELL, shop.standpoint(ClosingShop.JAN)))
                .isEqualTo(Outcome.REFUSED);
        assertThat(closing.close(ClosingShop.FAREWELL, shop.standpoint(ClosingShop.ELS)))
                .isEqualTo(Outcome.CLOSED);
        assertThat(shop.wiki.pages.getOrDefault("DEBT", Map.of()).get("Thank you"))
                .extracting(MemoryWiki.Made::storage)
                .isEqualTo("<p>Goodbye</p><p>It stays.</p>");
        assertThat(shop.wiki.archived).containsExactly("DEBT");
        assertThat(shop.wiki.readOnly).containsExactly("DEBT");
        assertThat(shop.ports.memberships().of("DEBT"))
                .extracting(Membership::role)
                .containsExactlyInAnyOrder(Role.COORDINATOR, Role.MEMBER);
        assertThat(closing.close(ClosingShop.FAREWELL, shop.standpoint(ClosingShop.ELS)))
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void ofACommunityOfPracticeComesAfterThoseUnderIt() {
        shop.join("INTAKE", ClosingShop.ELS, Role.COORDINATOR);
        Closing.Request request = new Closing.Request(
                "INTAKE", Optional.empty(), ClosingShop.ELS, ClosingShop.FAREWELL.thanks(), List.of());
        assertThat(closing.first("INTAKE")).extracting(Community::key).containsExactly("MI");
        assertThat(closing.close(request, shop.standpoint(ClosingShop.ELS))).isEqualTo(Outcome.REFUSED);
        assertThat(close(ClosingShop.ELS)).isEqualTo(Outcome.CLOSED);
        assertThat(closing.first("INTAKE")).isEmpty();
        assertThat(closing.close(request, shop.standpoint(ClosingShop.ELS))).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void ofALearningCommunityThatWentElsewhereMeanwhileIsAskedAgain() {
        Closing.Request stale = new Closing.Request(
                "MI", Optional.of("DEBT"), ClosingShop.ELS, ClosingShop.REQUEST.thanks(), List.of());
        assertThat(closing.close(stale, shop.standpoint(ClosingShop.ELS))).isEqualTo(Outcome.REFUSED);
    }

    private String thanks() {
        Map<String, MemoryWiki.Made> made = shop.wiki.pages.getOrDefault("MI", Map.of());
        return Optional.ofNullable(made.get("Thank you"))
                .map(MemoryWiki.Made::storage)
                .orElse("");
    }

    private Outcome close(PersonKey person) {
        return closing.close(ClosingShop.REQUEST, shop.standpoint(person));
    }
}
