package org.gilde.confluence.community.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.NoRights;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Letting many people in, over tables")
class AdmissionAtScaleTest {
    private static final int PORTIONS = 4;

    private final CommunityPorts ports = CommunityTableTest.fresh();
    private final Groups groups = new Groups();
    private final Guild guild = new Guild(ports, groups);

    /** Groups that can be killed and held up. */
    private static final class Groups extends NoRights {
        private final Set<PersonKey> members = new HashSet<>();
        private int portionsLeft = Integer.MAX_VALUE;
        private CountDownLatch filling = new CountDownLatch(0);
        private CountDownLatch mayGoOn = new CountDownLatch(0);

        @Override
        public void place(String community, Map<PersonKey, Optional<Role>> people) {
            if (portionsLeft-- <= 0) {
                throw new IllegalStateException("killed");
            }
            filling.countDown();
            try {
                assertThat(mayGoOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            people.forEach((person, role) -> {
                if (role.isPresent()) {
                    members.add(person);
                } else {
                    members.remove(person);
                }
            });
        }
    }

    @BeforeEach
    void community() {
        guild.keep(Guild.practice("COP", Joining.OPEN));
        guild.settlement().settleAll();
    }

    private static List<PersonKey> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(person -> new PersonKey("person" + person))
                .toList();
    }

    private int statements(Runnable work) {
        int before = TestObjects.STATEMENTS.get();
        work.run();
        return TestObjects.STATEMENTS.get() - before;
    }

    @Test
    void portionTakesAsManyStatementsForFiveHundredAsForOne() {
        guild.admission().admit("COP", people(1)); // whoever is first makes the row that counts
        guild.admission().dismiss("COP", people(1));
        int one = statements(() -> guild.admission().admit("COP", people(1)));
        int none = statements(() -> guild.admission().admit("COP", people(1)));
        int full = statements(() -> guild.admission().admit("COP", people(500)));
        int two = statements(() -> guild.admission().admit("COP", people(1500)));
        int out = statements(() -> guild.admission().dismiss("COP", people(500)));
        assertThat(full).isEqualTo(one).isLessThanOrEqualTo(24);
        assertThat(two).as("one portion without news, two with").isEqualTo(none + 2 * one);
        assertThat(out).isLessThanOrEqualTo(one);
        assertThat(groups.members).hasSize(1000);
    }

    @Test
    void whatWasKilledGoesOnAfterTheLastPortionThatWasDone() {
        List<PersonKey> all = people(PORTIONS * 500);
        for (int kill = 0; kill < PORTIONS; kill++) {
            guild.admission().dismiss("COP", all);
            groups.portionsLeft = kill;
            guild.admission().admit("COP", all);
            assertThat(groups.members).as("killed at " + kill).hasSize(kill * 500);
            assertThat(ports.unsettled().communities()).containsExactly("COP");
            groups.portionsLeft = PORTIONS - kill;
            assertThat(guild.settlement().settleAll()).isEqualTo(1);
            assertThat(groups.members).as("killed at " + kill).hasSize(all.size());
            assertThat(ports.unsettled().communities()).isEmpty();
            groups.portionsLeft = Integer.MAX_VALUE;
        }
    }

    @Test
    void othersJoinWhileGroupsAreFilled() {
        groups.filling = new CountDownLatch(1);
        groups.mayGoOn = new CountDownLatch(1);
        CompletableFuture<Integer> many =
                CompletableFuture.supplyAsync(() -> guild.admission().admit("COP", people(500)));
        await().atMost(30, TimeUnit.SECONDS).until(() -> groups.filling.getCount() == 0);
        // Who joins is a member at once; only the groups wait for their turn.
        CompletableFuture<Outcome> karim = CompletableFuture.supplyAsync(
                () -> guild.belonging().join("COP", new Caller(new PersonKey("karim"), false)));
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> guild.of("COP", "karim").equals("JOINED MEMBER"));
        groups.mayGoOn.countDown();
        assertThat(many.join()).isEqualTo(500);
        assertThat(karim.join()).isEqualTo(Outcome.DONE);
        assertThat(groups.members).hasSize(501);
        assertThat(ports.unsettled().communities()).isEmpty();
    }

    @Test
    void failedChangeLeavesNeitherMembersNorNote() {
        assertThatThrownBy(() -> ports.transactions().run(() -> {
                    guild.admission().admit("COP", people(3));
                    throw new IllegalStateException("killed");
                }))
                .hasStackTraceContaining("killed");
        assertThat(ports.memberships().of("COP")).isEmpty();
        assertThat(ports.unsettled().communities()).isEmpty();
    }
}
