package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.COURSE;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.fatima;
import static org.gilde.confluence.learning.Events.id;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.score;
import static org.gilde.confluence.learning.Events.told;
import static org.gilde.confluence.learning.Events.voids;
import static org.gilde.confluence.learning.TakenEvent.Outcome.DROPPED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.REFUSED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.REPEATED;
import static org.gilde.confluence.learning.TakenEvent.Outcome.TAKEN;
import static org.gilde.confluence.learning.TakenEvent.Outcome.WAITING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.community.MemoryMemberships;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the learning ports does, as seen through the intake. */
public abstract class LearningContract {
    private static final String TOPIC = "motivational-interviewing";
    private static final Recipient INTAKE = new Recipient.Community("INTAKE");
    private static final Recipient COACH = new Recipient.Coach();
    private static final Onlooker ELS =
            new Onlooker(Bridge.person("els"), Optional.empty(), Set.of(Bridge.person("fatima")), Bridge.TODAY, 0);

    protected Bridge bridge;

    private final MemoryMemberships memberships = new MemoryMemberships();
    private Optional<DefaultAudience.Choice> choice = Optional.empty();

    protected abstract Ports open(DefaultAudience given, Memberships memberships);

    @BeforeEach
    void openPorts() {
        bridge = new Bridge(open(() -> choice, memberships));
    }

    @Test
    void completionBecomesAnItemThatOnlyItsOwnerSees() {
        assertThat(bridge.outcomes(told("fatima", "completed", 9, score("0.90"))))
                .containsExactly(TAKEN);
        LearningItem item = bridge.itemsOf("fatima").get(0);
        assertThat(item.activity().id()).isEqualTo(COURSE);
        assertThat(item.activity().titles().in(Locale.ENGLISH)).contains("Motivational interviewing");
        assertThat(item.state()).isEqualTo(LearningState.LEARNED);
        assertThat(item.first()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(item.score().orElseThrow().scaled()).contains(new BigDecimal("0.90"));
        assertThat(item.audience()).isEqualTo(Audience.ONLY_ME);
        assertThat(item.formal()).isTrue();
        assertThat(bridge.itemsOf("jan")).isEmpty();
        assertThat(bridge.shared("INTAKE", TOPIC)).isEmpty();
    }

    @Test
    void sameBatchThreeTimesIsTakenOnce() {
        String[] batch = {fatima("registered", 8), fatima("completed", 9), voids("registered8")};
        assertThat(bridge.outcomes(batch)).containsExactly(TAKEN, TAKEN, TAKEN);
        List<LearningItem> once = bridge.itemsOf("fatima");
        assertThat(bridge.outcomes(batch)).containsExactly(REPEATED, REPEATED, REPEATED);
        assertThat(bridge.outcomes(batch)).containsExactly(REPEATED, REPEATED, REPEATED);
        assertThat(bridge.itemsOf("fatima")).isEqualTo(once).hasSize(1);
        assertThat(once.get(0).first()).isEqualTo(once.get(0).last());
    }

    @Test
    void oneStatementTwiceInABatchIsRepeated() {
        assertThat(bridge.outcomes(fatima("completed", 9), fatima("completed", 9)))
                .containsExactly(TAKEN, REPEATED);
    }

    @Test
    void unknownVerbIsDroppedAndABadEventRefusedAloneInItsPlace() {
        assertThat(bridge.outcomes(fatima("launched", 8), "{}", fatima("completed", 9)))
                .containsExactly(DROPPED, REFUSED, TAKEN);
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
    }

    @Test
    void voidingTakesOneEffectBackAndTheOthersStand() {
        bridge.takes(fatima("failed", 8), told("fatima", "passed", 9, score("0.8")));
        bridge.takes(voids("passed9"));
        LearningItem item = bridge.itemsOf("fatima").get(0);
        assertThat(item.state()).isEqualTo(LearningState.ATTEMPTED);
        assertThat(item.score()).isEmpty();
        bridge.takes(voids("failed8"));
        assertThat(bridge.itemsOf("fatima")).isEmpty();
    }

    @Test
    void voidBeforeItsTargetHolds() {
        assertThat(bridge.outcomes(voids("completed9"))).containsExactly(TAKEN);
        assertThat(bridge.outcomes(fatima("completed", 9))).containsExactly(TAKEN);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(bridge.outcomes(fatima("completed", 9), voids("completed9"))).containsExactly(REPEATED, REPEATED);
    }

    @Test
    void itemThatGoesTakesItsAudienceAlong() {
        bridge.takes(fatima("completed", 9));
        bridge.share("fatima", "INTAKE");
        bridge.takes(voids("completed9"));
        bridge.takes(fatima("passed", 10));
        assertThat(bridge.itemsOf("fatima").get(0).audience()).isEqualTo(Audience.ONLY_ME);
        assertThat(bridge.shared("INTAKE", TOPIC)).isEmpty();
    }

    @Test
    void sharedItemShowsCompletionUntilItIsTakenBackOrVoided() {
        bridge.takes(fatima("completed", 9));
        bridge.share("fatima", "INTAKE");
        SharedItem shared = bridge.shared("INTAKE", TOPIC).get(0);
        assertThat(shared.person()).isEqualTo(Bridge.person("fatima"));
        assertThat(shared.known().when()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(shared.known().completed()).isTrue();
        assertThat(shared.known().score()).isEmpty();
        assertThat(shared.known().attempts()).isEmpty();
        assertThat(shared.known().failures()).isEmpty();
        assertThat(bridge.shared("YOUTH", TOPIC)).isEmpty();
        assertThat(bridge.shared("INTAKE", "debt")).isEmpty();
        assertThat(bridge.shared(
                        new Onlooker(Bridge.person("fatima"), Optional.of("INTAKE"), Set.of(), Bridge.TODAY, 0), TOPIC))
                .isEmpty();
        long id = bridge.itemsOf("fatima").get(0).id();
        Optional<Audience> left = bridge.ports()
                .transactions()
                .run(() -> bridge.ports().shares().remove(Bridge.person("fatima"), id, INTAKE.id()));
        assertThat(left).contains(Audience.ONLY_ME);
        assertThat(bridge.shared("INTAKE", TOPIC)).isEmpty();
    }

    @Test
    void failureAndProgressAreNeverSeenByOthers() {
        bridge.takes(fatima("failed", 8));
        bridge.share("fatima", "INTAKE");
        assertThat(bridge.shared("INTAKE", TOPIC)).isEmpty();
        bridge.takes(fatima("passed", 9));
        assertThat(bridge.shared("INTAKE", TOPIC)).hasSize(1);
        bridge.takes(
                event("x", "https://w3id.org/xapi/tla/verbs/expired", 10, mail("fatima"), activity(COURSE, "x"), ""));
        assertThat(bridge.shared("INTAKE", TOPIC)).isEmpty();
    }

    @Test
    void sharingTwiceIsOnceAndNobodySharesAnothersItem() {
        bridge.takes(fatima("completed", 9));
        bridge.share("fatima", "INTAKE");
        bridge.share("fatima", "INTAKE");
        bridge.share("fatima", "YOUTH");
        LearningItem item = bridge.itemsOf("fatima").get(0);
        assertThat(item.audience().shares())
                .containsExactly(Share.completion(INTAKE), Share.completion(new Recipient.Community("YOUTH")));
        Shares shares = bridge.ports().shares();
        Transactions transactions = bridge.ports().transactions();
        assertThat(transactions.run(() -> shares.put(Bridge.person("jan"), item.id(), Share.completion(INTAKE))))
                .isEmpty();
        assertThat(transactions.run(() -> shares.remove(Bridge.person("jan"), item.id(), INTAKE.id())))
                .isEmpty();
        assertThat(bridge.shared("INTAKE", TOPIC)).hasSize(1);
    }

    @Test
    void eachRecipientKnowsExactlyWhatWasTicked() {
        bridge.takes(told("fatima", "failed", 8, score("0.30")), told("fatima", "passed", 9, score("0.90")));
        long item = onlyItem();
        bridge.share("fatima", item, new Share(INTAKE, Set.of(Detail.SCORE)));
        bridge.share("fatima", item, new Share(COACH, EnumSet.of(Detail.ATTEMPTS, Detail.FAILURES)));
        Disclosure seen = bridge.shared("INTAKE", TOPIC).get(0).known();
        assertThat(seen.score().orElseThrow().scaled()).contains(new BigDecimal("0.90"));
        assertThat(seen.attempts()).isEmpty();
        assertThat(seen.failures()).isEmpty();
        Disclosure coached = bridge.shared(ELS, TOPIC).get(0).known();
        assertThat(coached.score()).isEmpty();
        assertThat(coached.attempts()).hasValue(2);
        assertThat(coached.failures()).hasValue(1);
        bridge.share("fatima", item, Share.completion(INTAKE));
        assertThat(bridge.shared("INTAKE", TOPIC).get(0).known().score()).isEmpty();
        assertThat(bridge.itemsOf("fatima").get(0).audience().shares()).hasSize(2);
    }

    @Test
    void sharedScoreFollowsVoidsAndIsNeverThatOfAFailure() {
        bridge.takes(told("fatima", "failed", 8, score("0.30")), told("fatima", "passed", 9, score("0.90")));
        bridge.share("fatima", onlyItem(), new Share(INTAKE, Set.of(Detail.SCORE)));
        bridge.takes(told("fatima", "completed", 10, ""), voids("passed9"));
        assertThat(bridge.itemsOf("fatima").get(0).score()).isPresent();
        assertThat(bridge.shared("INTAKE", TOPIC)).hasSize(1);
        assertThat(bridge.shared("INTAKE", TOPIC).get(0).known().score()).isEmpty();
    }

    @Test
    void failureGoesToTheCoachAloneAndOnlyWhenTicked() {
        bridge.takes(told("fatima", "failed", 8, score("0.30")));
        long item = onlyItem();
        Recipient named = new Recipient.Named(Bridge.person("els"), Bridge.TODAY);
        bridge.share("fatima", item, new Share(INTAKE, EnumSet.allOf(Detail.class)));
        bridge.share("fatima", item, new Share(named, EnumSet.allOf(Detail.class)));
        bridge.share("fatima", item, new Share(COACH, EnumSet.of(Detail.SCORE, Detail.ATTEMPTS)));
        assertThat(bridge.shared("INTAKE", TOPIC)).isEmpty();
        assertThat(bridge.shared(ELS, TOPIC)).isEmpty();
        bridge.share("fatima", item, new Share(COACH, Set.of(Detail.FAILURES)));
        Disclosure seen = bridge.shared(ELS, TOPIC).get(0).known();
        assertThat(seen.completed()).isFalse();
        assertThat(seen.failures()).hasValue(1);
        assertThat(seen.score()).isEmpty();
        bridge.takes(fatima("passed", 9));
        assertThat(bridge.shared(ELS, TOPIC)).hasSize(2).allMatch(each -> each.known()
                .completed());
    }

    @Test
    void namedPersonSeesUpToTheLastDayAndNotAByteAfterIt() {
        bridge.takes(fatima("completed", 9));
        bridge.share("fatima", onlyItem(), Share.completion(new Recipient.Named(Bridge.person("jan"), Bridge.TODAY)));
        assertThat(bridge.shared(named("jan", 0), TOPIC)).hasSize(1);
        assertThat(bridge.shared(named("els", 0), TOPIC)).isEmpty();
        assertThat(bridge.shared(named("jan", 1), TOPIC)).isEmpty();
        Audience audience = bridge.itemsOf("fatima").get(0).audience();
        assertThat(audience.on(Bridge.TODAY)).isEqualTo(audience);
        assertThat(audience.on(Bridge.TODAY.plusDays(1))).isEqualTo(Audience.ONLY_ME);
        bridge.ports().transactions().run(() -> {
            bridge.ports().shares().tidy(Bridge.person("fatima"), Bridge.TODAY.plusDays(1));
            return true;
        });
        assertThat(bridge.itemsOf("fatima").get(0).audience()).isEqualTo(Audience.ONLY_ME);
    }

    private static Onlooker named(String name, int days) {
        return new Onlooker(Bridge.person(name), Optional.empty(), Set.of(), Bridge.TODAY.plusDays(days), 0);
    }

    @Test
    void allItemsOfWhichARecipientLearnsSomethingAreSharedAndTakenBackTogether() {
        bridge.takes(
                fatima("completed", 9),
                event("q", "failed", 9, mail("fatima"), activity("https://lms.example/q", "Quiz"), ""),
                event("d", "passed", 9, mail("fatima"), activity("https://lms.example/d", "Debt"), ""));
        Shares shares = bridge.ports().shares();
        Transactions transactions = bridge.ports().transactions();
        PersonKey fatima = Bridge.person("fatima");
        assertThat(transactions.run(() -> shares.putAll(fatima, Set.of(TOPIC, "quiz"), Share.completion(INTAKE))))
                .isEqualTo(1);
        assertThat(bridge.shared("INTAKE", TOPIC, "quiz", "debt")).hasSize(1);
        assertThat(transactions.run(() -> shares.putAll(fatima, Set.of(), Share.completion(INTAKE))))
                .isEqualTo(2);
        Share open = new Share(COACH, Set.of(Detail.FAILURES));
        assertThat(transactions.run(() -> shares.putAll(fatima, Set.of(), open)))
                .isEqualTo(3);
        assertThat(transactions.run(() -> shares.removeAll(fatima))).isEqualTo(3);
        assertThat(bridge.itemsOf("fatima")).allMatch(item -> item.audience().isOnlyMe());
        assertThat(bridge.shared(ELS, TOPIC, "quiz", "debt")).isEmpty();
    }

    @Test
    void forgettingSomebodyWhoWasNamedLeavesNothingOfThem() {
        bridge.takes(fatima("completed", 9));
        bridge.share("fatima", onlyItem(), Share.completion(new Recipient.Named(Bridge.person("jan"), Bridge.TODAY)));
        bridge.ports().transactions().run(() -> {
            bridge.ports().log().forget(Bridge.person("jan"));
            return true;
        });
        assertThat(bridge.itemsOf("fatima").get(0).audience()).isEqualTo(Audience.ONLY_ME);
    }

    private void chooses(int id, int hour) {
        choice = Optional.of(
                new DefaultAudience.Choice(id, Instant.parse(String.format("2026-11-20T%02d:00:00Z", hour))));
        memberships.keep(joined("INTAKE", org.gilde.confluence.community.Standing.JOINED));
        memberships.keep(joined("YOUTH", org.gilde.confluence.community.Standing.INVITED));
    }

    private static Membership joined(String community, org.gilde.confluence.community.Standing standing) {
        return new Membership(community, Bridge.person("fatima"), Role.MEMBER, standing, false, Bridge.NOW);
    }

    private List<SharedItem> given(String community, int id) {
        return bridge.shared(
                new Onlooker(Bridge.person("jan"), Optional.of(community), Set.of(), Bridge.TODAY, id), TOPIC);
    }

    @Test
    void chosenSoByTheOrganizationFellowMembersSeeThatANewItemWasCompletedAndNoMore() {
        chooses(1, 7);
        bridge.takes(fatima("registered", 8), told("fatima", "failed", 9, score("0.3")));
        assertThat(given("INTAKE", 1)).isEmpty();
        assertThat(bridge.itemsOf("fatima").get(0).audience()).isEqualTo(Audience.ONLY_ME);
        bridge.takes(told("fatima", "passed", 10, score("0.9")));
        assertThat(bridge.itemsOf("fatima").get(0).audience().shares()).containsExactly(Share.given("INTAKE"));
        Disclosure seen = given("INTAKE", 1).get(0).known();
        assertThat(seen.score()).isEmpty();
        assertThat(seen.attempts()).isEmpty();
        assertThat(seen.failures()).isEmpty();
        assertThat(given("YOUTH", 1)).isEmpty();
        assertThat(given("INTAKE", 0)).isEmpty();
        assertThat(given("INTAKE", 2)).isEmpty();
    }

    @Test
    void whatCameOrBeganBeforeTheChoiceIsNotGiven() {
        bridge.takes(fatima("registered", 8));
        chooses(1, 7);
        bridge.takes(fatima("passed", 9));
        String debt = activity("https://lms.example/d", "Motivational interviewing");
        chooses(2, 10);
        bridge.takes(
                event("d1", "registered", 9, mail("fatima"), debt, ""),
                event("d2", "passed", 11, mail("fatima"), debt, ""));
        assertThat(bridge.itemsOf("fatima")).hasSize(2).allMatch(item -> item.audience()
                .isOnlyMe());
    }

    @Test
    void whatIsOwedByAnEarlierChoiceIsNotGivenByALaterOne() {
        chooses(1, 7);
        bridge.takes(fatima("registered", 8));
        choice = Optional.empty();
        chooses(2, 7);
        bridge.takes(fatima("passed", 9));
        assertThat(bridge.itemsOf("fatima").get(0).audience()).isEqualTo(Audience.ONLY_ME);
    }

    @Test
    void givenItemThatIsTakenBackIsNotGivenAgain() {
        chooses(1, 7);
        bridge.takes(fatima("passed", 8));
        unshare(onlyItem());
        bridge.takes(
                event("x", "https://w3id.org/xapi/tla/verbs/expired", 9, mail("fatima"), activity(COURSE, "x"), ""),
                fatima("passed", 10));
        assertThat(given("INTAKE", 1)).isEmpty();
    }

    private void unshare(long item) {
        bridge.ports()
                .transactions()
                .run(() -> bridge.ports().shares().remove(Bridge.person("fatima"), item, INTAKE.id()));
    }

    @Test
    void whoTookEverythingBackIsGivenNothingAnyMore() {
        chooses(1, 7);
        bridge.takes(fatima("passed", 8));
        Shares shares = bridge.ports().shares();
        assertThat(bridge.ports().transactions().run(() -> shares.removeAll(Bridge.person("fatima"))))
                .isEqualTo(1);
        assertThat(bridge.ports().transactions().run(() -> shares.removeAll(Bridge.person("fatima"))))
                .isZero();
        bridge.takes(event("d", "passed", 9, mail("fatima"), activity("https://lms.example/d", "Debt"), ""));
        assertThat(bridge.itemsOf("fatima")).hasSize(2).allMatch(item -> item.audience()
                .isOnlyMe());
    }

    @Test
    void narrowingTakesBackWhatWasGivenAndLeavesWhatOwnersShared() {
        chooses(1, 7);
        bridge.takes(fatima("passed", 8));
        bridge.share("fatima", "DEBT");
        String debt = activity("https://lms.example/d", "Debt");
        bridge.takes(event("d0", "registered", 8, mail("fatima"), debt, ""));
        bridge.share("fatima", bridge.itemsOf("fatima").get(0).id(), Share.completion(INTAKE));
        bridge.takes(event("d", "passed", 9, mail("fatima"), debt, ""));
        bridge.ports().transactions().run(() -> {
            bridge.ports().shares().takeBackGiven();
            return true;
        });
        assertThat(given("INTAKE", 1)).isEmpty();
        assertThat(given("DEBT", 0)).hasSize(1);
        assertThat(bridge.shared("INTAKE", "debt")).hasSize(1);
    }

    private long onlyItem() {
        return bridge.itemsOf("fatima").get(0).id();
    }

    @Test
    void unmatchedEventsWaitAndAreMatchedLater() {
        assertThat(bridge.outcomes(told("piet", "failed", 8, ""), told("piet", "passed", 9, "")))
                .containsExactly(WAITING, WAITING);
        assertThat(bridge.outcomes(told("piet", "failed", 8, ""))).containsExactly(REPEATED);
        assertThat(bridge.ports().waiting().count()).isEqualTo(2);
        WaitingEvents.WaitingActor actor = bridge.ports().waiting().actors(0, 5).get(0);
        assertThat(actor.actor().readable()).isEqualTo("piet@sociaalhuis.example");
        assertThat(actor.events()).isEqualTo(2);
        assertThat(bridge.several(actor.actor())).isFalse();
        assertThat(bridge.intake().rematch()).isZero();
        bridge.know("piet");
        assertThat(bridge.intake().rematch()).isEqualTo(2);
        assertThat(bridge.itemsOf("piet").get(0).attempts()).isEqualTo(2);
        assertThat(bridge.ports().waiting().count()).isZero();
        assertThat(bridge.ports().waiting().actors(0, 5)).isEmpty();
        assertThat(bridge.outcomes(told("piet", "failed", 8, ""))).containsExactly(REPEATED);
    }

    private List<Actor> waiting(int most) {
        return bridge.ports().waiting().actors(0, most).stream()
                .map(WaitingEvents.WaitingActor::actor)
                .toList();
    }

    @Test
    void severalUsersWithOneAddressAreNeverGuessed() {
        bridge.know("other", "fatima@sociaalhuis.example");
        assertThat(bridge.outcomes(fatima("completed", 9))).containsExactly(WAITING);
        assertThat(bridge.several(waiting(5).get(0))).isTrue();
        bridge.know("other", "other@sociaalhuis.example");
        assertThat(bridge.intake().rematch()).isEqualTo(1);
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
    }

    @Test
    void rematchTellsNobodyFromSeveral() {
        bridge.outcomes(told("piet", "completed", 9, ""));
        bridge.know("piet");
        bridge.know("piet2", "piet@sociaalhuis.example");
        assertThat(bridge.intake().rematch()).isZero();
        assertThat(bridge.several(waiting(5).get(0))).isTrue();
    }

    @Test
    void whoWaitsWithMostEventsComesFirst() {
        bridge.takes(told("piet", "failed", 7, ""), told("els", "failed", 8, ""), told("els", "passed", 9, ""));
        assertThat(waiting(5))
                .extracting(Actor::readable)
                .containsExactly("els@sociaalhuis.example", "piet@sociaalhuis.example");
        assertThat(waiting(1)).hasSize(1);
        assertThat(bridge.ports().waiting().count()).isEqualTo(3);
        bridge.know("els");
        assertThat(bridge.intake().rematch()).isEqualTo(2);
        assertThat(bridge.ports().waiting().count()).isEqualTo(1);
    }

    @Test
    void eventThatWaitedMeansWhatItsVerbMeantWhenItCame() {
        String own = "https://lms.example/verbs/finished";
        VerbTable before = VerbTable.USUAL.with(own, Optional.of(Verbs.Meaning.LEARNED));
        bridge.verbs().keep(before);
        bridge.takes(event("own", own, 9, mail("piet"), activity("https://lms.example/1", "One"), ""));
        bridge.takes(event("usual", "completed", 9, mail("piet"), activity("https://lms.example/2", "Two"), ""));
        bridge.verbs()
                .keep(VerbTable.USUAL.with(
                        "http://adlnet.gov/expapi/verbs/completed", Optional.of(Verbs.Meaning.PLANNED)));
        bridge.know("piet");
        bridge.intake().rematch();
        assertThat(bridge.itemsOf("piet"))
                .extracting(LearningItem::state)
                .containsExactly(LearningState.LEARNED, LearningState.LEARNED);
    }

    @Test
    void voidedEventWaitsNoLonger() {
        bridge.takes(told("piet", "completed", 9, ""));
        bridge.takes(voids("completed9"));
        assertThat(bridge.ports().waiting().count()).isZero();
        assertThat(bridge.outcomes(told("piet", "completed", 9, ""))).containsExactly(TAKEN);
        bridge.know("piet");
        bridge.intake().rematch();
        assertThat(bridge.itemsOf("piet")).isEmpty();
    }

    @Test
    void topicsComeFromTitlesCoursesAndRules() {
        String module = activity("https://lms.example/quiz/1", "Open questions");
        String course = ",\"course\":" + activity(COURSE, "Motivational interviewing");
        bridge.takes(event("m", "passed", 9, mail("fatima"), module, course));
        assertThat(on("open-questions")).hasSize(1);
        assertThat(on(TOPIC)).hasSize(1);
        assertThat(on(TOPIC).get(0).course().orElseThrow().id()).isEqualTo(COURSE);
        assertThat(on("talks")).isEmpty();
        Topics topics = new Topics(
                bridge.ports().rules(),
                bridge.ports().activities(),
                bridge.ports().transactions());
        topics.add(new TopicRule.About(TopicRule.Part.ACTIVITY, "https://*/quiz/?"), List.of("Talks"));
        topics.add(new TopicRule.About(TopicRule.Part.COURSE, COURSE), List.of("intake"));
        assertThat(on("talks")).hasSize(1);
        assertThat(on("intake")).hasSize(1);
        assertThat(topics.rules()).extracting(TopicRule::topic).containsExactly("talks", "intake");
        topics.rules().forEach(rule -> topics.remove(rule.id()));
        assertThat(on("talks")).isEmpty();
        assertThat(on(TOPIC)).hasSize(1);
    }

    @Test
    void categoriesAndExtensionsStayWithTheActivityAndRulesAboutThemHold() {
        bridge.takes(event("m", "passed", 9, mail("fatima"), traits("https://lms.example/cat/3", "Care"), ""));
        bridge.takes(event("late", "completed", 12, mail("fatima"), traits("https://lms.example/cat/4", "Care"), ""));
        bridge.takes(event("early", "registered", 8, mail("fatima"), traits("https://lms.example/cat/2", "Old"), ""));
        bridge.takes(event("plain", "passed", 13, mail("fatima"), "{\"id\":\"https://lms.example/quiz/1\"}", ""));
        Topics topics = new Topics(
                bridge.ports().rules(),
                bridge.ports().activities(),
                bridge.ports().transactions());
        TopicRule.About latest = new TopicRule.About(TopicRule.Part.CATEGORY, "https://lms.example/cat/4");
        TopicRule.About earlier = new TopicRule.About(TopicRule.Part.CATEGORY, "https://lms.example/cat/3");
        TopicRule.About subject = new TopicRule.About(TopicRule.Part.EXTENSION, "https://lms.example/subject", "Car?");
        assertThat(topics.preview(latest, List.of("four")).changed()).isEqualTo(1);
        assertThat(topics.preview(earlier, List.of("four")).activities()).isZero();
        topics.add(latest, List.of("four"));
        topics.add(subject, List.of("care"));
        assertThat(on("four")).hasSize(1);
        assertThat(on("care")).hasSize(1);
        assertThat(topics.rules()).extracting(TopicRule::about).containsExactly(subject, latest);
        topics.rules().forEach(rule -> topics.remove(rule.id()));
        assertThat(on("four")).isEmpty();
    }

    private static String traits(String category, String subject) {
        return "{\"id\":\"https://lms.example/quiz/1\",\"categories\":[\"" + category + "\"],"
                + "\"extensions\":{\"https://lms.example/subject\":\"" + subject + "\"}}";
    }

    @Test
    void everyActivityIsGoneThroughOnceAPortionAtATime() {
        Activities activities = bridge.ports().activities();
        List<ActivityWord> words = IntStream.range(0, 1100)
                .mapToObj(i -> new ActivityWord(
                        new Activity(
                                "https://lms.example/" + i,
                                Optional.empty(),
                                i % 2 == 0 ? Titles.NONE : new Titles(Map.of("en", "Even"))),
                        Optional.empty(),
                        Instant.EPOCH))
                .toList();
        bridge.ports().transactions().run(() -> {
            activities.takeTurn();
            activities.keep(words, List.of());
            return true;
        });
        Topics topics =
                new Topics(bridge.ports().rules(), activities, bridge.ports().transactions());
        Preview preview =
                topics.preview(new TopicRule.About(TopicRule.Part.ACTIVITY, "https://lms.example/*"), List.of("even"));
        assertThat(preview.activities()).isEqualTo(1100);
        assertThat(preview.changed()).isEqualTo(550);
        assertThat(preview.first()).hasSize(20);
        assertThat(lone(topics)).hasSize(550).doesNotHaveDuplicates();
        topics.add(new TopicRule.About(TopicRule.Part.ACTIVITY, "https://lms.example/1*"), List.of("ones", "intake"));
        assertThat(lone(topics)).hasSize(550 - 105).noneMatch(id -> id.startsWith("https://lms.example/1"));
    }

    private static List<String> lone(Topics topics) {
        List<String> ids = new ArrayList<>();
        long next = 0;
        do {
            Activities.Stretch some = topics.without(next, 40);
            some.activities().forEach(known -> ids.add(known.activity().id()));
            next = some.next();
        } while (next != 0);
        return ids;
    }

    @Test
    void latestTitleHoldsAndTopicsFollowIt() {
        bridge.takes(event("late", "passed", 10, mail("fatima"), activity(COURSE, "New title"), ""));
        bridge.takes(event("early", "registered", 8, mail("fatima"), activity(COURSE, "Old title"), ""));
        bridge.takes(event("mute", "failed", 12, mail("fatima"), "{\"id\":\"" + COURSE + "\"}", ""));
        assertThat(on("new-title")).hasSize(1);
        assertThat(on("old-title")).isEmpty();
        String renamed = ",\"course\":" + activity(COURSE, "Newest title");
        bridge.takes(event("module", "passed", 11, mail("jan"), activity("https://lms.example/9", "Nine"), renamed));
        assertThat(on("newest-title")).hasSize(1);
    }

    private List<LearningItem> on(String topic) {
        return bridge.ports().items().of(Bridge.person("fatima"), Set.of(topic));
    }

    @Test
    void forgettingAPersonLeavesNothingOfThatPersonAndAllOfTheOthers() {
        bridge.takes(fatima("completed", 9), event("j", "completed", 9, mail("jan"), activity(COURSE, "x"), ""));
        bridge.share("fatima", "INTAKE");
        bridge.ports().transactions().run(() -> {
            bridge.ports().log().forget(Bridge.person("fatima"));
            return true;
        });
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(bridge.shared("INTAKE", TOPIC, "x")).isEmpty();
        assertThat(bridge.ports().log().find(Set.of(id("completed9")))).isEmpty();
        assertThat(bridge.itemsOf("jan")).hasSize(1);
    }

    @Test
    void accountsMatchOnlyWithAListedHomePage() {
        String account = "{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"jan\"}}";
        String event = event("a", "completed", 9, account, activity(COURSE, "x"), "");
        assertThat(bridge.outcomes(event)).containsExactly(WAITING);
        assertThat(waiting(1).get(0).readable()).isEqualTo("jan @ https://lms.example");
        bridge.hadHomePage("https://lms.example");
        assertThat(bridge.intake().rematch()).isEqualTo(1);
        assertThat(bridge.itemsOf("jan")).hasSize(1);
    }

    @Test
    void hashesMatchAndOpenIdsWait() {
        String hash = "{\"mbox_sha1sum\":\"FA71" + "0".repeat(36) + "\"}";
        String openId = "{\"openid\":\"https://id.example/fatima\"}";
        assertThat(bridge.outcomes(
                        event("h", "completed", 9, hash, activity(COURSE, "x"), ""),
                        event("o", "completed", 9, openId, activity(COURSE, "x"), "")))
                .containsExactly(TAKEN, WAITING);
    }

    @Test
    void longTextsAndOddLettersAreKept() {
        String iri = "https://lms.example/" + "x".repeat(3000);
        String title = "Gesprächsführung 🎓 ' \\\" % _ -- " + "y".repeat(1000);
        bridge.takes(event("l", "completed", 9, mail("fatima"), activity(iri, title), ""));
        LearningItem item = bridge.itemsOf("fatima").get(0);
        assertThat(item.activity().id()).isEqualTo(iri);
        assertThat(item.activity().titles().in(Locale.ENGLISH).orElseThrow()).startsWith("Gesprächsführung 🎓 ' \" %");
    }

    @Test
    void signOfLifeIsHeardAndKeepsTheTimeOfTheLastEvent() {
        bridge.takes(fatima("completed", 9));
        bridge.takes();
        BridgeStatus status = bridge.latest().orElseThrow();
        assertThat(status.report()).isEqualTo(new BridgeReport("0.1.0", 9, 3, 6, 0));
        assertThat(status.lastEvent()).contains(Bridge.NOW);
    }
}
