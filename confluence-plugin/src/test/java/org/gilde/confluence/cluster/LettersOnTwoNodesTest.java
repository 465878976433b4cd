package org.gilde.confluence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.community.table.CommunityTableTest;
import org.gilde.confluence.participation.table.ParticipationTableTest;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.tending.Correspondence;
import org.gilde.confluence.tending.Letter;
import org.gilde.confluence.tending.Post;
import org.gilde.confluence.tending.table.LetterTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("Letters, delivered by two nodes at once")
class LettersOnTwoNodesTest {
    private static final int PEOPLE = 60;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC);

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    private final Post post = new Post() {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public boolean send(Letter letter) {
            return sent.add(letter.to().value());
        }
    };

    private Correspondence node(ActiveObjects objects) {
        CommunityPorts ports = CommunityTableTest.over(objects);
        return new Correspondence(
                ports.communities(),
                ports.memberships(),
                ParticipationTableTest.over(objects).deeds(),
                new LetterTable(objects),
                post,
                ports.transactions(),
                CLOCK);
    }

    private static void keep(CommunityPorts ports) {
        ports.transactions().run(() -> {
            ports.communities()
                    .keep(new Community(
                            "C",
                            "",
                            Set.of(),
                            Stage.ACTIVE,
                            Joining.OPEN,
                            "",
                            "",
                            "nl",
                            Optional.empty(),
                            Optional.empty()));
            for (int person = 0; person < PEOPLE; person++) {
                ports.memberships()
                        .keep(new Membership(
                                "C",
                                new PersonKey("person" + person),
                                Role.MEMBER,
                                Standing.JOINED,
                                true,
                                CLOCK.instant().minus(Duration.ofDays(400))));
            }
            return true;
        });
    }

    @RepeatedTest(3)
    void eachGoesOutOnce() throws Exception {
        ActiveObjects objects = TestObjects.fresh();
        keep(CommunityTableTest.over(objects));
        Correspondence one = node(objects);
        Correspondence other = node(TestObjects.onAnotherNode());
        one.toQuiet("C");

        AtOnce.run(one::deliver, other::deliver);

        assertThat(sent).doesNotHaveDuplicates().hasSize(PEOPLE);
        assertThat(new LetterTable(objects).isAnyLeft()).isFalse();
    }
}
