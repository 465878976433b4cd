package org.gilde.confluence.community.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gilde.confluence.community.Caller;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.NoRights;
import org.gilde.confluence.community.Outcome;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

@DisplayName("Two coordinators who leave at once")
class TwoAtOnceTest {
    private final Guild guild = new Guild(CommunityTableTest.fresh(), new NoRights());

    @RepeatedTest(5)
    void oneOfThemStays() throws Exception {
        guild.keep(Guild.practice("COP", Joining.OPEN));
        guild.put("COP", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("COP", "sam", Role.COORDINATOR, Standing.JOINED);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Outcome>> wishes = List.of(leave("els", together), leave("sam", together));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : both.invokeAll(wishes, 30, TimeUnit.SECONDS)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.LAST_COORDINATOR);
            assertThat(guild.ports().memberships().of("COP")).hasSize(1);
        } finally {
            both.shutdownNow();
        }
    }

    private Callable<Outcome> leave(String name, CyclicBarrier together) {
        return () -> {
            together.await();
            return guild.belonging().leave("COP", new Caller(new PersonKey(name), false));
        };
    }
}
