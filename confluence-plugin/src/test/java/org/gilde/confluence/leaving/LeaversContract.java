package org.gilde.confluence.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.people.Account;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of leavers, whatever keeps them. */
public abstract class LeaversContract {
    private static final PersonKey FATIMA = Bridge.person("fatima");

    private final List<PersonKey> forgotten = new ArrayList<>();
    private final Bridge bridge = new Bridge(ports());
    private final Leavers leavers = leavers();
    private final MemoryPolicy policy = new MemoryPolicy();
    private Optional<Account> account = Optional.empty();

    protected abstract Ports ports();

    protected abstract Leavers leavers();

    @BeforeEach
    void fatimaLearnsAndShares() {
        bridge.takes(Events.fatima("completed", 9));
        bridge.share("fatima", "INTAKE");
    }

    private Leaving after(int days) {
        return new Leaving(
                policy,
                leavers,
                bridge.ports().log(),
                List.of(forgotten::add),
                person -> account,
                bridge.ports().transactions(),
                Clock.fixed(Bridge.NOW.plus(Duration.ofDays(days)), ZoneOffset.UTC));
    }

    private void leave() {
        bridge.ports().transactions().run(() -> {
            after(0).left(FATIMA);
            return true;
        });
    }

    @Test
    void whatLeaversLearnedIsErasedAtOnceUnlessChosenOtherwise() {
        leave();
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(forgotten).containsExactly(FATIMA);
    }

    @Test
    void whatAnotherNodeTookForALeaverMeanwhileIsErasedToo() {
        leave();
        bridge.takes(Events.fatima("completed", 11));
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        assertThat(after(1).forgetDue()).isEqualTo(1);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(after(400).forgetDue()).isZero();
    }

    @Test
    void itIsKeptForAWhileWithNobodySeeingItAndThenErased() {
        policy.keep(new Policy(30));
        leave();
        leave();
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        assertThat(bridge.itemsOf("fatima").get(0).audience().isOnlyMe()).isTrue();
        assertThat(bridge.shared("INTAKE", "motivational-interviewing")).isEmpty();
        assertThat(after(29).forgetDue()).isZero();
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        assertThat(after(30).forgetDue()).isEqualTo(1);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(forgotten).containsExactly(FATIMA);
        assertThat(after(31).forgetDue()).isZero();
    }

    @Test
    void whoIsBackInTimeKeepsIt() {
        policy.keep(new Policy(30));
        leave();
        account = Optional.of(new Account("fatima", Optional.empty(), true));
        assertThat(after(30).forgetDue()).isZero();
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        account = Optional.empty();
        assertThat(after(60).forgetDue()).isZero();
    }

    @Test
    void leaversAreForgottenInTheOrderInWhichTheyWent() {
        PersonKey jan = Bridge.person("jan");
        Instant due = Bridge.NOW;
        bridge.ports().transactions().run(() -> {
            leavers.add(FATIMA, due.plusSeconds(1));
            leavers.add(jan, due);
            return true;
        });
        assertThat(leavers.due(due, 9)).containsExactly(jan);
        assertThat(leavers.due(due.plusSeconds(1), 9)).containsExactly(jan, FATIMA);
        assertThat(leavers.due(due.plusSeconds(1), 1)).containsExactly(jan);
    }

    @Test
    void nobodyIsKeptForLongerThanAYear() {
        assertThatThrownBy(() -> new Policy(366)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Policy(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
