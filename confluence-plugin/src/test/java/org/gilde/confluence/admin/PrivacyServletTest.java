package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.journal.StepTaker;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.Witness;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.leaving.MemoryPolicy;
import org.gilde.confluence.leaving.Policy;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.MemoryFloors;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.privacy.PrivacyLevel;
import org.gilde.confluence.privacy.PrivacyLevels;
import org.gilde.confluence.privacy.PrivacyLock;
import org.gilde.confluence.privacy.table.LevelTable;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages of the organization's choice")
class PrivacyServletTest {
    private final Ports ports = TablePorts.over(TestObjects.fresh());
    private Optional<String> property = Optional.empty();
    private final PrivacyLevels levels = new PrivacyLevels(
            new LevelTable(TestObjects.fresh()),
            ports.shares(),
            () -> PrivacyLock.of(property),
            ports.transactions(),
            Clock.fixed(Bridge.NOW, ZoneOffset.UTC));
    private final Visitor visitor = new Visitor().as("ada");

    private final Estate estate = new Estate();
    private final MemoryFloors floors = new MemoryFloors();
    private final MemoryPolicy leavers = new MemoryPolicy();

    private PrivacyServlet choosing() {
        PrivacyPage level = new PrivacyPage(levels, floors, estate.organizationChoice, new Bridge(ports));
        return new PrivacyServlet(
                visitor.screens(),
                levels,
                estate.organizationChoice,
                new UpkeepPage(level, new FloorDesk(floors), estate.erasing, estate.lookLog, leavers, estate.bridge));
    }

    @Test
    void saysWhatIsKeptHowLongAndWhoSetsIt() {
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("What is kept, and for how long", "<td>12 months</td><td>Fixed</td>")
                .contains("<td>What leavers learned</td><td>Erased at once</td><td>You, under Who is it?</td>")
                .contains("A figure about fewer than 5 people is never shown");
        leavers.keep(new Policy(30));
        assertThat(visitor.get(choosing(), Map.of())).contains("<td>30 days</td>");
    }

    @Test
    void showsWhatIsBeingErasedWithoutWhoseAndWhatAndTriesItAgain() {
        assertThat(visitor.get(choosing(), Map.of())).contains("None is open.").doesNotContain("Try again now");
        estate.bridge.takes(Events.fatima("completed", 9));
        estate.remote = Remote.REFUSED;
        estate.erasing.item(
                Bridge.person("fatima"), estate.bridge.itemsOf("fatima").get(0).id());
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("<td>One item</td><td>Gone</td><td>Refuses. Is it older than the app?", "Try again now")
                .doesNotContain("Fatima", "fatima", "Motivational");
        estate.remote = Remote.DONE;
        estate.wait(StepTaker.LEASE.plusSeconds(1));
        visitor.post(choosing(), Map.of("do", "retry"));
        assertThat(visitor.sentTo()).endsWith("/admin/privacy?done=retried");
        assertThat(visitor.get(choosing(), Map.of("done", "retried"))).contains("Tried again.", "None is open.");
    }

    @Test
    void nobodyElseTriesAgain() {
        estate.remote = Remote.WAITING;
        estate.erasing.all(Bridge.person("fatima"));
        estate.wait(StepTaker.LEASE.plusSeconds(1));
        int asked = estate.asked.size();
        visitor.as("jan");
        visitor.post(choosing(), Map.of("do", "retry"));
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(estate.asked).hasSize(asked);
    }

    @Test
    void showsAnAdministratorsOwnActsOnly() {
        assertThat(visitor.get(choosing(), Map.of())).contains("Nothing in the last twelve months.");
        PersonKey fatima = Bridge.person("fatima");
        estate.lookLog.acted(new PersonKey("ada"), List.of(fatima), Witness.Act.MATCHED);
        estate.lookLog.acted(Bridge.person("jan"), List.of(fatima), Witness.Act.UNDONE);
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("Decided which account of a learning system is theirs", "<bdi>")
                .doesNotContain("Took such a decision back");
    }

    private String reading() {
        return visitor.get(
                new LevelServlet(
                        visitor.screens(),
                        new PrivacyPage(levels, floors, estate.organizationChoice, new Bridge(ports))),
                Map.of());
    }

    @Test
    void anAdministratorChoosesAndEverybodyCanReadIt() {
        assertThat(visitor.get(choosing(), Map.of())).contains("value=\"strict\"", "Nothing was ever chosen");
        visitor.post(choosing(), Map.of("do", "choose", "level", "community"));
        assertThat(visitor.sentTo()).endsWith("/admin/privacy?done=community");
        assertThat(visitor.get(choosing(), Map.of("done", "community"))).contains("From now on fellow members see");
        visitor.as("jan");
        assertThat(reading())
                .contains("Fellow members of your communities see", "<td>Strict</td><td>Community</td>")
                .contains("A former colleague", "November 21, 2026");
    }

    @Test
    void nobodyElseChooses() {
        visitor.as("jan");
        visitor.post(choosing(), Map.of("do", "choose", "level", "community"));
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(levels.level()).isEqualTo(PrivacyLevel.STRICT);
        visitor.anonymous();
        assertThat(reading()).isEmpty();
        assertThat(visitor.sentTo()).startsWith("/login");
    }

    @Test
    void whatIsLockedIsShownAndCannotBeChanged() {
        property = Optional.of("strict");
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("gilde.privacy.lock locks this to: Strict")
                .doesNotContain("<input class=\"radio\"");
        assertThat(visitor.post(choosing(), Map.of("do", "choose", "level", "community")))
                .contains("The level is locked.");
        assertThat(visitor.status()).isEqualTo(403);
        property = Optional.of("wide");
        assertThat(visitor.get(choosing(), Map.of())).contains("neither strict nor community");
    }

    @Test
    void anAdministratorRaisesTheFloorAndNobodyLowersItAgain() {
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("name=\"floor\" value=\"5\"", "Higher than 5, at most 50.", "nobody can lower it again");
        visitor.post(choosing(), Map.of("do", "raise", "floor", " 10 "));
        assertThat(visitor.sentTo()).endsWith("/admin/privacy?done=raised");
        assertThat(visitor.get(choosing(), Map.of("done", "raised")))
                .contains("Raised. Figures about fewer people are not shown any more.")
                .contains("A figure about fewer than 10 people is never shown", "value=\"10\"")
                .contains("<td>Figures from 5 people up</td><td>Figures from 10 people up</td>");
        assertThat(visitor.post(choosing(), Map.of("do", "raise", "floor", "6")))
                .contains("It is 10 already, and can only be raised.", "value=\"6\"", "aria-invalid=\"true\"");
        assertThat(visitor.post(choosing(), Map.of("do", "raise", "floor", "10")))
                .contains("It is 10 already");
        assertThat(visitor.post(choosing(), Map.of("do", "raise", "floor", "3")))
                .contains("It is 10 already")
                .doesNotContain("lower than 5");
        assertThat(floors.current()).isEqualTo(new Floor(10));
        visitor.as("jan");
        assertThat(reading()).contains("<td>Figures from 10 people up</td>");
        visitor.as("ada");
        visitor.post(choosing(), Map.of("do", "raise", "floor", "50"));
        assertThat(visitor.get(choosing(), Map.of())).doesNotContain("name=\"floor\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4   | It can not be lower than 5",
                "0   | It can not be lower than 5",
                "-7  | It can not be lower than 5",
                "51  | It can not be higher than 50",
                "999999999 | It can not be higher than 50",
                "five | Give a whole number from 5 to 50.",
                "6.5 | Give a whole number from 5 to 50.",
                "9999999999 | Give a whole number from 5 to 50.",
                "''  | Give a whole number from 5 to 50.",
                "5   | It is 5 already"
            })
    void aFloorThatIsNoneChangesNothing(String typed, String said) {
        assertThat(visitor.post(choosing(), Map.of("do", "raise", "floor", typed)))
                .contains(said);
        assertThat(floors.raises()).isEmpty();
    }

    @Test
    void nobodyElseRaisesTheFloor() {
        visitor.as("jan");
        visitor.post(choosing(), Map.of("do", "raise", "floor", "10"));
        assertThat(visitor.status()).isEqualTo(403);
        visitor.as("ada");
        visitor.withForgedForms();
        visitor.post(choosing(), Map.of("do", "raise", "floor", "10"));
        assertThat(floors.current()).isEqualTo(Floor.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void saysWhatTheFloorIsInEveryLanguage(String tongue) {
        visitor.reading(tongue);
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("id=\"gilde-floor\"")
                .doesNotContain("{0}", "{1}");
        assertThat(visitor.post(choosing(), Map.of("do", "raise", "floor", "4")))
                .contains("5", "aria-invalid")
                .doesNotContain("gilde.privacy", "It can not");
    }

    @Test
    void anAdministratorLetsMembersShareWhatTheyDoAndEverybodyCanReadIt() {
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("Nothing that members do in communities is told", "value=\"on\"");
        visitor.post(choosing(), Map.of("do", "contributions", "contributions", "on"));
        assertThat(visitor.sentTo()).endsWith("/admin/privacy?done=contributions-on");
        assertThat(visitor.get(choosing(), Map.of("done", "contributions-on")))
                .contains("Until somebody does, nothing is told.", "value=\"off\"");
        visitor.as("jan");
        assertThat(reading())
                .contains("Members may choose, each for themselves", "No name, no title, no text")
                .contains("<td>Nobody shares what they do</td><td>Members may share what they do</td>");
        visitor.post(choosing(), Map.of("do", "contributions", "contributions", "off"));
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(estate.organizationChoice.isOn()).isTrue();
        visitor.as("ada");
        visitor.post(choosing(), Map.of("do", "contributions", "contributions", "off"));
        assertThat(visitor.get(choosing(), Map.of("done", "contributions-off")))
                .contains("What still waited is forgotten.");
        assertThat(estate.organizationChoice.history()).hasSize(2);
    }

    @Test
    void whatMembersShareStaysOffWhereItIsLockedOrTheFormIsForged() {
        assertThat(visitor.post(choosing(), Map.of("do", "contributions", "contributions", "maybe")))
                .contains("Choose one of the two.");
        estate.lockedContributions = true;
        assertThat(visitor.get(choosing(), Map.of()))
                .contains("gilde.contributions.lock keeps this off")
                .doesNotContain("name=\"contributions\"");
        visitor.post(choosing(), Map.of("do", "contributions", "contributions", "on"));
        assertThat(visitor.status()).isEqualTo(403);
        estate.lockedContributions = false;
        visitor.withForgedForms();
        visitor.post(choosing(), Map.of("do", "contributions", "contributions", "on"));
        assertThat(estate.organizationChoice.history()).isEmpty();
    }

    @Test
    void aFormThatIsNoneChangesNothing() {
        assertThat(visitor.post(choosing(), Map.of("do", "choose", "level", "open")))
                .contains("Choose one of the two.");
        visitor.withForgedForms();
        visitor.post(choosing(), Map.of("do", "choose", "level", "community"));
        assertThat(levels.history()).isEmpty();
    }
}
