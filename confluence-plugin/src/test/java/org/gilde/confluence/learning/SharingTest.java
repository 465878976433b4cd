package org.gilde.confluence.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilde.confluence.learning.Events.fatima;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.coaching.Coaches;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingTest implements Coaches {
    private static final Set<String> TOPIC = Set.of("motivational-interviewing");
    private static final PersonKey FATIMA = Bridge.person("fatima");
    private static final PersonKey JAN = Bridge.person("jan");
    private static final PersonKey ELS = Bridge.person("els");
    private static final PersonKey KARIM = Bridge.person("karim");
    private static final Share INTAKE = Share.completion(new Recipient.Community("INTAKE"));
    private static final Share COACH = Share.completion(new Recipient.Coach());

    private final Bridge bridge = new Bridge(MemoryPorts.open());
    private final Set<PersonKey> team = new HashSet<>(Set.of(FATIMA, JAN));
    private Optional<PersonKey> coach = Optional.empty();
    private final FellowMembers members = (community, person) -> community.equals("INTAKE") && team.contains(person);
    private final Sharing sharing = new Sharing(
            bridge.ports().shares(),
            new Sharing.People(members, this, bridge),
            bridge.ports().transactions(),
            () -> Bridge.TODAY);
    private final SomeWitness witness = new SomeWitness();
    private final SharedLearning shared =
            new SharedLearning(bridge.ports().items(), members, this, Optional::empty, witness);

    @Override
    public Optional<PersonKey> of(PersonKey person) {
        return coach.filter(any -> person.equals(FATIMA));
    }

    @Override
    public Set<PersonKey> coached(PersonKey one) {
        return coach.equals(Optional.of(one)) ? Set.of(FATIMA) : Set.of();
    }

    @BeforeEach
    void fatimaCompletes() {
        bridge.takes(fatima("completed", 9));
    }

    private long item() {
        return bridge.itemsOf("fatima").get(0).id();
    }

    private List<SharedItem> seenBy(PersonKey viewer) {
        return shared.beside(viewer, "INTAKE", TOPIC, Bridge.TODAY, Instant.EPOCH, 9);
    }

    private Optional<Refusal> refusal(PersonKey person, Share share) {
        return sharing.share(person, item(), share).refusal();
    }

    private static Share named(PersonKey person, int days) {
        return Share.completion(new Recipient.Named(person, Bridge.TODAY.plusDays(days)));
    }

    @Test
    void fellowMemberSeesThatItWasCompleted() {
        assertThat(refusal(FATIMA, INTAKE)).isEmpty();
        assertThat(seenBy(JAN)).hasSize(1);
    }

    @Test
    void itsOwnerCanReadWhoWasShownIt() {
        sharing.share(FATIMA, item(), INTAKE);
        seenBy(KARIM);
        assertThat(witness.seen).isEmpty();
        seenBy(JAN);
        assertThat(witness.seen)
                .containsExactly(JAN.value() + " saw " + item() + " of " + FATIMA.value() + " as community:INTAKE");
    }

    @Test
    void whatIsFromBeforeIsNeitherShownNorNotedAsSeen() {
        sharing.share(FATIMA, item(), INTAKE);
        Instant completed = Instant.parse("2026-11-20T09:00:00Z");
        assertThat(shared.beside(JAN, "INTAKE", TOPIC, Bridge.TODAY, completed.plusMillis(1), 9))
                .isEmpty();
        assertThat(witness.seen).isEmpty();
        assertThat(shared.beside(JAN, "INTAKE", TOPIC, Bridge.TODAY, completed, 9))
                .hasSize(1);
    }

    @Test
    void whatCannotBeNotedIsNotShown() {
        sharing.share(FATIMA, item(), INTAKE);
        witness.isBlind = true;
        assertThatThrownBy(() -> seenBy(JAN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void strangerSeesNothing() {
        sharing.share(FATIMA, item(), INTAKE);
        assertThat(seenBy(KARIM)).isEmpty();
        assertThat(shared.beside(JAN, "INTAKE", Set.of(), Bridge.TODAY, Instant.EPOCH, 9))
                .isEmpty();
    }

    @Test
    void whatSomebodySharedIsNotSeenWhileTheyAreNoFellowMember() {
        sharing.share(FATIMA, item(), INTAKE);
        team.remove(FATIMA);
        assertThat(seenBy(JAN)).isEmpty();
        team.add(FATIMA);
        team.remove(JAN);
        assertThat(seenBy(JAN)).isEmpty();
    }

    @Test
    void nobodySharesWithACommunityOfOthersOrAnotherPersonsItem() {
        assertThat(refusal(FATIMA, Share.completion(new Recipient.Community("DEBT"))))
                .contains(Refusal.NO_COMMUNITY);
        assertThat(refusal(JAN, INTAKE)).contains(Refusal.NO_ITEM);
        assertThat(bridge.itemsOf("fatima").get(0).audience()).isEqualTo(Audience.ONLY_ME);
    }

    @Test
    void coachSeesItWhileBeingTheCoach() {
        assertThat(refusal(FATIMA, COACH)).contains(Refusal.NO_COACH);
        coach = Optional.of(ELS);
        assertThat(refusal(FATIMA, COACH)).isEmpty();
        assertThat(seenBy(ELS)).extracting(SharedItem::recipient).containsExactly(new Recipient.Coach());
        assertThat(seenBy(JAN)).isEmpty();
        coach = Optional.of(JAN);
        assertThat(seenBy(ELS)).isEmpty();
        assertThat(seenBy(JAN)).hasSize(1);
        coach = Optional.empty();
        assertThat(seenBy(JAN)).isEmpty();
    }

    @Test
    void onePersonIsNamedForAWhileAndNotOneself() {
        assertThat(refusal(FATIMA, named(FATIMA, 1))).contains(Refusal.NO_PERSON);
        assertThat(refusal(FATIMA, named(KARIM, 1))).contains(Refusal.NO_PERSON);
        assertThat(refusal(FATIMA, named(JAN, -1))).contains(Refusal.PAST);
        team.clear();
        assertThat(refusal(FATIMA, named(JAN, 0))).isEmpty();
        assertThat(seenBy(JAN)).hasSize(1);
        assertThat(shared.beside(JAN, "INTAKE", TOPIC, Bridge.TODAY.plusDays(1), Instant.EPOCH, 9))
                .isEmpty();
    }

    @Test
    void failureIsForTheCoachWithFailuresTicked() {
        bridge.takes(Events.voids("completed9"), fatima("failed", 10));
        coach = Optional.of(ELS);
        assertThat(refusal(FATIMA, INTAKE)).contains(Refusal.COACH_ONLY);
        assertThat(refusal(FATIMA, named(JAN, 1))).contains(Refusal.COACH_ONLY);
        assertThat(refusal(FATIMA, COACH)).contains(Refusal.COACH_ONLY);
        Share open = new Share(new Recipient.Coach(), Set.of(Detail.FAILURES));
        assertThat(refusal(FATIMA, open)).isEmpty();
        assertThat(seenBy(ELS)).hasSize(1).noneMatch(item -> item.known().completed());
    }

    @Test
    void whoMayKnowInSeveralWaysSeesOneLineWithAllOfIt() {
        coach = Optional.of(JAN);
        sharing.share(FATIMA, item(), new Share(new Recipient.Community("INTAKE"), Set.of(Detail.ATTEMPTS)));
        sharing.share(FATIMA, item(), new Share(new Recipient.Coach(), EnumSet.of(Detail.FAILURES)));
        assertThat(seenBy(JAN)).hasSize(1);
        SharedItem seen = seenBy(JAN).get(0);
        assertThat(seen.recipient()).isEqualTo(new Recipient.Coach());
        assertThat(seen.known().attempts()).hasValue(1);
        assertThat(seen.known().failures()).hasValue(0);
        assertThat(seen.known().score()).isEmpty();
    }

    @Test
    void everythingIsSharedAndTakenBack() {
        assertThat(sharing.shareAll(FATIMA, TOPIC, INTAKE).items()).isEqualTo(1);
        assertThat(sharing.shareAll(FATIMA, Set.of("debt"), INTAKE).items()).isZero();
        assertThat(sharing.shareAll(FATIMA, TOPIC, COACH).refusal()).contains(Refusal.NO_COACH);
        assertThat(seenBy(JAN)).hasSize(1);
        assertThat(sharing.unshareAll(FATIMA)).isEqualTo(1);
        assertThat(seenBy(JAN)).isEmpty();
    }

    @Test
    void takingBackNeedsNoMembership() {
        bridge.share("fatima", "DEBT");
        assertThat(sharing.unshare(FATIMA, item(), "community:DEBT")).contains(Audience.ONLY_ME);
        assertThat(sharing.unshare(JAN, item(), "community:DEBT")).isEmpty();
    }

    @Test
    void theNextSharingForgetsWhoseLastDayHasPassed() {
        bridge.share("fatima", item(), named(JAN, -1));
        assertThat(bridge.itemsOf("fatima").get(0).audience().shares()).hasSize(1);
        sharing.share(FATIMA, item(), INTAKE);
        assertThat(bridge.itemsOf("fatima").get(0).audience().shares()).containsExactly(INTAKE);
    }

    @Test
    void detailsAreTheOnesThatWereTicked() {
        Map<Detail, Share> one = Map.of(Detail.SCORE, new Share(new Recipient.Coach(), Set.of(Detail.SCORE)));
        one.forEach((detail, share) -> {
            for (Detail each : Detail.values()) {
                assertThat(share.tells(each)).isEqualTo(each == detail);
            }
        });
    }
}
