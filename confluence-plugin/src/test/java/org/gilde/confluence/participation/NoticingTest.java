package org.gilde.confluence.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class NoticingTest {
    private static final PersonKey JAN = new PersonKey("jan");
    private static final PersonKey FATIMA = new PersonKey("fatima");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private final AtomicInteger failures = new AtomicInteger();
    private final CommunityPorts communities = CommunityPorts.inMemory();
    private final Communities all = Mockito.spy(communities.communities());
    private final ParticipationPorts ports = ParticipationPorts.inMemory();
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T run(Supplier<T> work) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the database is away");
            }
            return work.get();
        }
    };
    private final Noticing noticing = new Noticing(
            all,
            new Noticing.Kept(ports.deeds(), ports.views(), ports.ownReading()),
            transactions,
            Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void begin() {
        communities.communities().keep(Guild.practice("INTAKE", Joining.OPEN));
        noticing.start();
    }

    @AfterEach
    void end() {
        noticing.close();
    }

    @Test
    void keepsWhatIsDoneInACommunityAndNothingOfOtherSpaces() {
        noticing.notice(Optional.of(JAN), "PRIVATE", Act.CREATED, 1);
        noticing.notice(Optional.of(JAN), "INTAKE", Act.CREATED, 2);
        noticing.notice(Optional.of(JAN), "INTAKE", Act.REACTED, 3);
        await().untilAsserted(() -> assertThat(done(JAN)).isEqualTo(Map.of(Act.CREATED, 1, Act.REACTED, 1)));
        assertThat(ports.deeds().of(JAN, "PRIVATE", TODAY)).isEmpty();
    }

    @Test
    void countsReadingWithoutNamesUnlessItsReaderChoseOtherwise() {
        ports.ownReading().choose(FATIMA, true);
        noticing.notice(Optional.of(JAN), "INTAKE", Act.READ, 1);
        noticing.notice(Optional.of(FATIMA), "INTAKE", Act.READ, 1);
        noticing.notice(Optional.empty(), "INTAKE", Act.READ, 1);
        await().untilAsserted(() -> assertThat(views()).isEqualTo(3));
        await().untilAsserted(() -> assertThat(done(FATIMA)).isEqualTo(Map.of(Act.READ, 1)));
        assertThat(done(JAN)).isEmpty();
    }

    @Test
    void asksOnceForManySpaces() {
        noticing.close();
        Noticing together = new Noticing(
                all,
                new Noticing.Kept(ports.deeds(), ports.views(), ports.ownReading()),
                transactions,
                Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC));
        for (int space = 0; space < 400; space++) {
            together.notice(Optional.of(JAN), "SPACE" + space, Act.CREATED, space);
        }
        together.notice(Optional.of(JAN), "INTAKE", Act.CREATED, 400);
        together.start();
        together.close();
        assertThat(done(JAN)).isEqualTo(Map.of(Act.CREATED, 1));
        Mockito.verify(all, Mockito.times(1)).among(Mockito.anySet());
        Mockito.verify(all, Mockito.never()).find(Mockito.anyString());
    }

    @Test
    void triesOnceMoreAfterAFailure() {
        failures.set(1);
        noticing.notice(Optional.of(JAN), "INTAKE", Act.CREATED, 1);
        await().untilAsserted(() -> assertThat(done(JAN)).isEqualTo(Map.of(Act.CREATED, 1)));
    }

    @Test
    void goesOnAfterThreeFailures() {
        failures.set(3);
        noticing.notice(Optional.of(JAN), "INTAKE", Act.CREATED, 1);
        await().until(() -> failures.get() == 0);
        noticing.notice(Optional.of(JAN), "INTAKE", Act.CREATED, 2);
        await().untilAsserted(() -> assertThat(done(JAN)).isEqualTo(Map.of(Act.CREATED, 1)));
    }

    @Test
    void lastWordCountsWhereMuchIsToldAtOnce() {
        noticing.close();
        Noticing together = new Noticing(
                all,
                new Noticing.Kept(ports.deeds(), ports.views(), ports.ownReading()),
                transactions,
                Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC));
        for (int time = 0; time < 3; time++) {
            together.takeBack(JAN, Act.REACTED, 1);
            together.notice(Optional.of(JAN), "INTAKE", Act.REACTED, 1);
            together.notice(Optional.of(JAN), "INTAKE", Act.REACTED, 2);
            together.takeBack(JAN, Act.REACTED, 2);
        }
        together.takeBack(FATIMA, Act.REACTED, 1);
        together.start();
        together.close();
        assertThat(done(JAN)).isEqualTo(Map.of(Act.REACTED, 1));
        assertThat(done(FATIMA)).isEmpty();
    }

    @Test
    void keepsWhatWaitsBeforeItEnds() {
        for (int content = 0; content < 3_000; content++) {
            noticing.notice(Optional.of(JAN), "INTAKE", Act.CREATED, content);
        }
        noticing.close();
        assertThat(done(JAN)).isEqualTo(Map.of(Act.CREATED, 3_000));
    }

    private Map<Act, Integer> done(PersonKey person) {
        return ports.deeds().of(person, "INTAKE", TODAY);
    }

    private long views() {
        return ports.views().sum("INTAKE", TODAY, TODAY.plusDays(1));
    }
}
