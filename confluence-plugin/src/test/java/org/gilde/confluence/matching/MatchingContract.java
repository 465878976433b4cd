package org.gilde.confluence.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.COURSE;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.score;
import static org.gilde.confluence.learning.Events.told;
import static org.gilde.confluence.learning.Events.voids;
import static org.gilde.confluence.learning.TakenEvent.Outcome.DROPPED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.REPEATED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.TAKEN;
import static org.gilde.confluence.learning.TakenEvent.Outcome.WAITING;

import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.matching.Rule.Kind;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the matching ports does, as seen through the intake. */
public abstract class MatchingContract {
    private static final PersonKey ADA = Bridge.person("ada");
    private static final String LMS = "https://lms.example";
    private static final Rule NAMES = new Rule(Kind.ACCOUNT_NAME, LMS);
    private static final Actor JAN_AT_LMS = new Actor(Actor.Kind.ACCOUNT, "jan", LMS);

    protected Bridge bridge;

    protected abstract Ports open();

    @BeforeEach
    void openPorts() {
        bridge = new Bridge(open());
    }

    private static String account(String name) {
        return "{\"account\":{\"homePage\":\"" + LMS + "\",\"name\":\"" + name + "\"}}";
    }

    private static String said(String word, String verb, int hour, String actor) {
        return event(word, verb, hour, actor, activity(COURSE, "Motivational interviewing"), "");
    }

    private int apply(Rule... rules) {
        long base = bridge.ports().changes().rules().map(Change::id).orElse(0L);
        return bridge.care().apply(List.of(rules), base, ADA).orElseThrow();
    }

    @Test
    void settingsOfBeforeAreRulesUntilOthersAreApplied() {
        bridge.hadHomePage(LMS);
        assertThat(bridge.outcomes(said("a", "completed", 9, account("jan")), said("b", "failed", 8, mail("fatima"))))
                .containsExactly(TAKEN, TAKEN);
        apply(new Rule(Kind.MAIL, ""));
        assertThat(bridge.outcomes(said("c", "completed", 9, account("jan")), said("d", "failed", 8, mail("fatima"))))
                .containsExactly(WAITING, TAKEN);
        assertThat(bridge.itemsOf("jan")).hasSize(1);
    }

    @Test
    void firstRuleThatGivesAnybodyDecides() {
        bridge.know("jan", "fatima");
        bridge.takes(said("a", "completed", 9, account("fatima")));
        assertThat(apply(new Rule(Kind.ACCOUNT_MAIL, LMS + "*"), NAMES)).isEqualTo(1);
        assertThat(bridge.itemsOf("jan")).hasSize(1);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
    }

    @Test
    void openIdLeadsToTheUserNameInIt() {
        String openId = "{\"openid\":\"https://id.example.org/fatima\"}";
        assertThat(bridge.outcomes(said("a", "completed", 9, openId))).containsExactly(WAITING);
        assertThat(apply(new Rule(Kind.OPEN_ID, "https://id.example.org/{name}")))
                .isEqualTo(1);
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
    }

    @Test
    void deactivatedUserNeverMatchesAndDoesSoOnceActive() {
        bridge.deactivate("jan", true);
        assertThat(bridge.outcomes(said("a", "completed", 9, mail("jan")))).containsExactly(WAITING);
        bridge.deactivate("jan", false);
        assertThat(bridge.intake().rematch()).isEqualTo(1);
    }

    @Test
    void twoUsersWithOneAddressAreOneWhenTheOtherIsDeactivated() {
        bridge.know("other", "jan@sociaalhuis.example");
        bridge.takes(said("a", "completed", 9, mail("jan")));
        assertThat(bridge.waitingActors().list(0).get(0).match().isConflict()).isTrue();
        bridge.deactivate("other", true);
        assertThat(bridge.intake().rematch()).isEqualTo(1);
        assertThat(bridge.itemsOf("jan")).hasSize(1);
    }

    @Test
    void previewSaysWhatWouldBecomeOfWhomAndChangesNothing() {
        bridge.takes(said("a", "failed", 8, account("jan")), said("b", "completed", 9, account("jan")));
        bridge.takes(said("c", "completed", 9, account("stranger")));
        Preview preview = bridge.waitingActors().preview(List.of(NAMES), 0);
        assertThat(preview.taken()).isEqualTo(2);
        assertThat(preview.conflicts()).isZero();
        assertThat(preview.hasMore()).isFalse();
        assertThat(preview.lines())
                .extracting(Preview.Line::readable)
                .containsExactly("jan @ " + LMS, "stranger @ " + LMS);
        assertThat(preview.lines().get(0).then().people()).containsExactly(Bridge.person("jan"));
        assertThat(preview.lines().get(0).now().people()).isEmpty();
        assertThat(bridge.intake().rematch()).isZero();
        assertThat(bridge.itemsOf("jan")).isEmpty();
        assertThat(bridge.ports().changes().count()).isZero();
    }

    @Test
    void rulesAppliedToOthersThanWereLookedAtChangeNothing() {
        apply(NAMES);
        assertThat(bridge.care().apply(List.of(), 0, ADA)).isEmpty();
        assertThat(bridge.ports().changes().count()).isEqualTo(1);
    }

    @Test
    void undoneRulesAreAsBeforeAndWhatTheyBroughtWaitsAgain() {
        bridge.takes(said("a", "failed", 8, account("jan")), said("b", "passed", 9, account("jan")));
        bridge.takes(told("jan", "registered", 7, ""));
        apply(NAMES);
        assertThat(bridge.outcomes(said("later", "completed", 10, account("jan"))))
                .containsExactly(TAKEN);
        bridge.share("jan", "INTAKE");
        Change change = bridge.ports().changes().latest(0, 9).get(0);
        assertThat(change.events()).isEqualTo(2);
        assertThat(change.who()).contains(ADA);
        assertThat(bridge.care().undo(change.id(), ADA)).contains(3);
        assertThat(bridge.itemsOf("jan")).hasSize(1);
        assertThat(bridge.itemsOf("jan").get(0).attempts()).isZero();
        assertThat(bridge.shared("INTAKE", "motivational-interviewing")).isEmpty();
        assertThat(bridge.ports().waiting().count()).isEqualTo(3);
        assertThat(bridge.outcomes(said("b", "passed", 9, account("jan")))).containsExactly(REPEATED);
        assertThat(bridge.intake().rematch()).isZero();
        assertThat(bridge.care().undo(change.id(), ADA)).isEmpty();
        apply(NAMES);
        assertThat(bridge.itemsOf("jan").get(0).attempts()).isEqualTo(2);
        assertThat(bridge.ports().waiting().count()).isZero();
    }

    @Test
    void onlyTheLatestRulesAreUndone() {
        apply(NAMES);
        apply(new Rule(Kind.MAIL, ""));
        long first = bridge.ports().changes().latest(1, 1).get(0).id();
        assertThat(bridge.care().undo(first, ADA)).isEmpty();
        assertThat(bridge.care().undo(4711, ADA)).isEmpty();
    }

    @Test
    void whatTheRulesOfBeforeSayTooStaysWhereItIsWithItsAudience() {
        apply(NAMES);
        apply(NAMES, new Rule(Kind.MAIL, ""));
        bridge.takes(said("a", "completed", 9, account("jan")));
        bridge.share("jan", "INTAKE");
        bridge.care().undo(bridge.care().undoableRules().orElseThrow(), ADA);
        assertThat(bridge.shared("INTAKE", "motivational-interviewing")).hasSize(1);
        bridge.care().undo(bridge.care().undoableRules().orElseThrow(), ADA);
        assertThat(bridge.shared("INTAKE", "motivational-interviewing")).isEmpty();
        assertThat(bridge.ports().waiting().count()).isEqualTo(1);
    }

    @Test
    void decisionByHandComesBeforeRulesAndIsUndone() {
        bridge.takes(said("a", "completed", 9, account("jan")));
        assertThat(bridge.care().decide(bridge.key(JAN_AT_LMS), Optional.of(Bridge.person("fatima")), ADA))
                .isEqualTo(1);
        apply(NAMES);
        assertThat(bridge.outcomes(said("b", "passed", 9, account("jan")))).containsExactly(TAKEN);
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        assertThat(bridge.itemsOf("jan")).isEmpty();
        Change decided = bridge.ports().changes().latest(1, 1).get(0);
        assertThat(decided.events()).isEqualTo(1);
        assertThat(bridge.care().undo(decided.id(), ADA)).contains(2);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(bridge.itemsOf("jan")).hasSize(1);
        assertThat(bridge.witness.seen)
                .containsExactly(
                        ADA.value() + " MATCHED " + Bridge.person("fatima").value(),
                        ADA.value() + " UNDONE " + Bridge.person("fatima").value());
    }

    @Test
    void nobodyHereHasEventsDroppedAndCounted() {
        bridge.takes(said("a", "completed", 9, account("robot")), said("b", "registered", 8, account("robot")));
        String key = bridge.key(new Actor(Actor.Kind.ACCOUNT, "robot", LMS));
        assertThat(bridge.care().decide(key, Optional.empty(), ADA)).isEqualTo(2);
        assertThat(bridge.outcomes(said("c", "completed", 9, account("robot")))).containsExactly(DROPPED);
        assertThat(bridge.ports().decisions().of(List.of(key)).values())
                .extracting(Decisions.Word::dropped)
                .containsExactly(3L);
        assertThat(bridge.ports().waiting().count()).isZero();
        bridge.care().undo(bridge.ports().changes().latest(0, 1).get(0).id(), ADA);
        assertThat(bridge.outcomes(said("d", "completed", 9, account("robot")))).containsExactly(WAITING);
    }

    @Test
    void itemThatIsNotMineWaitsWithItsNoteAndIsNotMineAgainByRules() {
        bridge.takes(told("jan", "passed", 9, score("0.90")), voids("failed8"), told("jan", "failed", 8, ""));
        long item = bridge.itemsOf("jan").get(0).id();
        assertThat(bridge.detaching().notMine(Bridge.person("fatima"), item, "x"))
                .isEmpty();
        assertThat(bridge.detaching().notMine(Bridge.person("jan"), item, "my brother's"))
                .hasValue(1);
        assertThat(bridge.itemsOf("jan")).isEmpty();
        assertThat(bridge.intake().rematch()).isZero();
        WaitingActors.Waiting waiting = bridge.waitingActors().list(0).get(0);
        assertThat(waiting.readable()).isEqualTo("jan@sociaalhuis.example");
        assertThat(waiting.notes()).containsExactly("my brother's");
        assertThat(bridge.outcomes(told("jan", "passed", 9, ""), told("jan", "failed", 8, ""), voids("failed8")))
                .containsExactly(REPEATED, TAKEN, REPEATED);
        bridge.care().decide(waiting.key(), Optional.of(Bridge.person("fatima")), ADA);
        assertThat(bridge.itemsOf("fatima")
                        .get(0)
                        .score()
                        .orElseThrow()
                        .scaled()
                        .orElseThrow())
                .hasToString("0.90");
        assertThat(bridge.itemsOf("fatima").get(0).attempts()).isEqualTo(1);
    }

    @Test
    void voidOfWhatWaitsAgainHolds() {
        bridge.takes(said("a", "completed", 9, mail("jan")));
        bridge.detaching()
                .notMine(Bridge.person("jan"), bridge.itemsOf("jan").get(0).id(), "");
        assertThat(bridge.outcomes(voids("a"))).containsExactly(TAKEN);
        assertThat(bridge.ports().waiting().count()).isZero();
    }

    @Test
    void actorsOfAPersonAreThoseOfTheRulesAndThoseThatWereTaken() {
        apply(new Rule(Kind.MAIL, ""), NAMES, new Rule(Kind.OPEN_ID, "https://id.example.org/{name}"));
        bridge.takes(said("a", "completed", 9, account("x-17")));
        bridge.care()
                .decide(bridge.key(new Actor(Actor.Kind.ACCOUNT, "x-17", LMS)), Optional.of(Bridge.person("jan")), ADA);
        assertThat(bridge.identifiers().actors(Bridge.person("jan")))
                .extracting(Actor::readable)
                .containsExactlyInAnyOrder(
                        "x-17 @ " + LMS, "jan@sociaalhuis.example", "jan @ " + LMS, "https://id.example.org/jan");
    }

    @Test
    void userWithSeveralActorsIsShown() {
        bridge.hadHomePage(LMS);
        bridge.takes(said("a", "completed", 9, account("jan")), said("b", "completed", 9, mail("jan")));
        bridge.takes(said("c", "completed", 9, mail("fatima")));
        assertThat(bridge.ports().links().several(0, 9)).singleElement().satisfies(several -> {
            assertThat(several.person()).isEqualTo(Bridge.person("jan"));
            assertThat(several.actors()).extracting(Actor::readable).contains("jan @ " + LMS);
        });
    }

    @Test
    void forgottenPersonIsNowhere() {
        bridge.takes(said("a", "completed", 9, account("x")), said("b", "completed", 9, mail("jan")));
        String key = bridge.key(new Actor(Actor.Kind.ACCOUNT, "x", LMS));
        bridge.care().decide(key, Optional.of(Bridge.person("jan")), Bridge.person("jan"));
        bridge.ports().transactions().run(() -> {
            bridge.ports().log().forget(Bridge.person("jan"));
            bridge.ports().decisions().forget(Bridge.person("jan"));
            bridge.ports().changes().forget(Bridge.person("jan"));
            return true;
        });
        assertThat(bridge.ports().links().of(Bridge.person("jan"))).isEmpty();
        assertThat(bridge.ports().decisions().of(List.of(key)).values())
                .allMatch(word -> word.decided().isEmpty());
        assertThat(bridge.ports().changes().latest(0, 1).get(0).who()).isEmpty();
    }
}
