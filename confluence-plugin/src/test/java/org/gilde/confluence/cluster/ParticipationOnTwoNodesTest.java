package org.gilde.confluence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Counting;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.participation.Noticing;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.participation.table.FlowRow;
import org.gilde.confluence.participation.table.ParticipationTableTest;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("Taking part, noticed and counted on two nodes at once")
class ParticipationOnTwoNodesTest {
    private static final int PEOPLE = 10;
    private static final int PAGES = 300;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC);
    private static final Clock TOMORROW = Clock.fixed(Instant.parse("2026-11-17T10:00:00Z"), ZoneOffset.UTC);

    private final ActiveObjects objects = TestObjects.fresh();
    private final Node one = new Node(objects);
    private final Node other = new Node(TestObjects.onAnotherNode());

    /** One node's parts. */
    private record Node(CommunityPorts communities, ParticipationPorts ports) {
        Node(ActiveObjects objects) {
            this(CommunityTableTest.over(objects), ParticipationTableTest.over(objects));
        }

        Noticing noticing() {
            return new Noticing(
                    communities.communities(),
                    new Noticing.Kept(ports.deeds(), ports.views(), ports.ownReading()),
                    ports.transactions(),
                    CLOCK);
        }

        Counting counting() {
            return new Counting(
                    communities.communities(),
                    communities.memberships(),
                    new Counting.Kept(ports.deeds(), ports.views(), ports.flows()),
                    ports.transactions(),
                    TOMORROW);
        }

        void hear(List<Heard> heard) {
            try (Noticing noticing = noticing()) {
                noticing.start();
                heard.forEach(one -> noticing.notice(Optional.of(one.person()), "C0", one.act(), one.page()));
            }
        }
    }

    private record Heard(PersonKey person, Act act, long page) {}

    private static Community community(String key) {
        return new Community(
                key, "", Set.of(), Stage.ACTIVE, Joining.OPEN, "", "", "nl", Optional.empty(), Optional.empty());
    }

    private void keep(int communities) {
        one.ports().transactions().run(() -> {
            for (int number = 0; number < communities; number++) {
                String key = "C" + number;
                one.communities().communities().keep(community(key));
                for (int person = 0; person < PEOPLE; person++) {
                    one.communities()
                            .memberships()
                            .keep(new Membership(
                                    key, person(person), Role.MEMBER, Standing.JOINED, false, Instant.EPOCH));
                }
            }
            return true;
        });
    }

    private static PersonKey person(int number) {
        return new PersonKey("person" + number);
    }

    private static List<Heard> everything(long order) {
        List<Heard> heard = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            for (int person = 0; person < PEOPLE; person++) {
                heard.add(new Heard(person(person), Act.REACTED, page));
            }
            heard.add(new Heard(person(page % PEOPLE), Act.READ, page));
        }
        Collections.shuffle(heard, new Random(order));
        return heard;
    }

    @RepeatedTest(3)
    void everyActThatArrivesOnBothCountsOnce() throws Exception {
        keep(1);
        AtOnce.run(() -> one.hear(everything(1)), () -> other.hear(everything(2)));
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(one.ports().deeds().of(person(person), "C0", TODAY)).isEqualTo(Map.of(Act.REACTED, PAGES));
        }
        assertThat(one.ports().views().sum("C0", TODAY, TODAY.plusDays(1))).isEqualTo(2L * PAGES);
    }

    @RepeatedTest(3)
    void everyCommunityIsCountedOnceADay() throws Exception {
        keep(20);
        one.hear(everything(1));
        AtOnce.run(() -> one.counting().run(), () -> other.counting().run(), () -> other.counting()
                .run());
        assertThat(objects.count(FlowRow.class)).isEqualTo(20);
        for (Node node : List.of(one, other)) {
            assertThat(node.ports().flows().latest("C0"))
                    .contains(new Flow("C0", TODAY.plusDays(1), 0, PEOPLE, 0, PAGES));
            assertThat(node.ports().flows().latest("C19")).map(Flow::members).contains(PEOPLE);
        }
    }
}
