package org.gilde.confluence.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gilde.confluence.cluster.AtOnce;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.leaving.Handover.Given;
import org.gilde.confluence.leaving.table.TicketRow;
import org.gilde.confluence.leaving.table.TicketTable;
import org.gilde.confluence.leaving.table.TicketTryRow;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Estate;
import org.gilde.confluence.subject.Looks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Link and PIN for somebody who leaves")
class HandoverTest {
    private static final PersonKey ADA = new PersonKey("ada");
    private static final PersonKey FATIMA = Bridge.person("fatima");

    private final Estate estate = new Estate();
    private final Tickets tickets = new TicketTable(estate.objects);
    private final Handover handover = new Handover(tickets, estate.lookLog, estate.transactions, estate.clock());

    private static String wrong(Given given) {
        return given.pin().equals("00000000") ? "00000001" : "00000000";
    }

    @Test
    void openTogetherAndNotApart() {
        Given given = handover.give(ADA, FATIMA);
        Given other = handover.give(ADA, Bridge.person("jan"));
        assertThat(given.pin()).matches("[0-9]{8}");
        assertThat(given.secret()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(other.secret());
        assertThat(given.toString()).doesNotContain(given.secret(), given.pin());
        assertThat(handover.open(given.secret(), wrong(given))).isEmpty();
        assertThat(handover.open(given.secret(), other.pin())).isEmpty();
        assertThat(handover.open("unknown", given.pin())).isEmpty();
        assertThat(handover.open("", "")).isEmpty();
        assertThat(handover.open(given.secret(), " " + given.pin() + " ")).contains(FATIMA);
    }

    @Test
    void areLockedAfterFiveTriesWhateverFollows() {
        Given given = handover.give(ADA, FATIMA);
        for (int time = 0; time < Handover.TRIES; time++) {
            assertThat(handover.open(given.secret(), wrong(given))).isEmpty();
        }
        assertThat(handover.open(given.secret(), given.pin())).isEmpty();
        assertThat(handover.open()).isEmpty();
    }

    @Test
    void giveNoMoreTriesToManyAtOnce() throws Exception {
        Given given = handover.give(ADA, FATIMA);
        AtomicInteger tried = new AtomicInteger();
        AtOnce.Work[] many = new AtOnce.Work[12];
        for (int node = 0; node < many.length; node++) {
            many[node] = () -> {
                if (handover.open(given.secret(), given.pin()).isPresent()) {
                    tried.incrementAndGet();
                }
            };
        }
        AtOnce.run(many);
        assertThat(tried.get()).isBetween(1, Handover.TRIES);
        assertThat(estate.objects.find(TicketTryRow.class)).hasSize(Handover.TRIES - tried.get());
    }

    @Test
    void endAfterSevenDays() {
        Given given = handover.give(ADA, FATIMA);
        estate.wait(Handover.LIFE.minusSeconds(1));
        assertThat(handover.open(given.secret(), given.pin())).contains(FATIMA);
        assertThat(handover.tidy()).isZero();
        estate.wait(Duration.ofSeconds(1));
        assertThat(handover.open(given.secret(), given.pin())).isEmpty();
        assertThat(handover.open()).isEmpty();
        assertThat(handover.tidy()).isEqualTo(1);
        assertThat(estate.objects.find(TicketRow.class)).isEmpty();
        assertThat(estate.objects.find(TicketTryRow.class)).isEmpty();
    }

    @Test
    void endWhenTheyAreMadeAgainTakenBackOrUsed() {
        Given first = handover.give(ADA, FATIMA);
        Given second = handover.give(ADA, FATIMA);
        assertThat(handover.open(first.secret(), first.pin())).isEmpty();
        assertThat(handover.open(second.secret(), second.pin())).contains(FATIMA);
        handover.used(FATIMA);
        assertThat(handover.open(second.secret(), second.pin())).isEmpty();
        Given third = handover.give(ADA, FATIMA);
        handover.end(FATIMA);
        assertThat(handover.open(third.secret(), third.pin())).isEmpty();
        assertThat(estate.objects.find(TicketTryRow.class)).isEmpty();
    }

    @Test
    void areKeptAsHashesOnly() {
        Given given = handover.give(ADA, FATIMA);
        TicketRow row = estate.objects.find(TicketRow.class)[0];
        assertThat(row.getLink()).hasSize(64).doesNotContain(given.secret());
        assertThat(row.getPin()).matches("[0-9a-f]{64}").doesNotContain(given.pin());
    }

    @Test
    void areNotedForThePersonAlone() {
        handover.give(ADA, FATIMA);
        handover.used(FATIMA);
        assertThat(estate.lookLog.of(FATIMA, 0, 9))
                .extracting(Looks.Look::what, Looks.Look::role, Looks.Look::viewer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Looks.What.TAKEN_ALONG, Looks.Role.ADMINISTRATOR, Optional.of(ADA)),
                        org.assertj.core.groups.Tuple.tuple(
                                Looks.What.TAKEN_ALONG, Looks.Role.SYSTEM, Optional.empty()));
        assertThat(estate.lookLog.of(ADA, 0, 9)).isEmpty();
    }

    @Test
    void goWithThePersonWhoIsForgotten() {
        Given given = handover.give(ADA, FATIMA);
        estate.transactions.run(() -> {
            tickets.forget(FATIMA);
            return true;
        });
        assertThat(handover.open(given.secret(), given.pin())).isEmpty();
    }
}
