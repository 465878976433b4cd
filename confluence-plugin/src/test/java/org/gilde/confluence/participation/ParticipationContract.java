package org.gilde.confluence.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter that keeps how people take part does. */
public abstract class ParticipationContract {
    private static final PersonKey FATIMA = new PersonKey("fatima");
    private static final PersonKey JAN = new PersonKey("jan");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private ParticipationPorts ports = ParticipationPorts.inMemory();

    protected abstract ParticipationPorts open();

    @BeforeEach
    void openPorts() {
        ports = open();
    }

    private void together(Runnable work) {
        ports.transactions().run(() -> {
            work.run();
            return true;
        });
    }

    private void keep(Deed... deeds) {
        together(() -> ports.deeds().keep(List.of(deeds)));
    }

    private static Deed deed(PersonKey person, Act act, long content, LocalDate day) {
        return new Deed(person, "INTAKE", act, content, day);
    }

    @Test
    void deedsCountOnceHoweverOftenTheyAreTold() {
        keep(deed(JAN, Act.CREATED, 1, MONDAY), deed(JAN, Act.CREATED, 1, MONDAY), deed(JAN, Act.CREATED, 2, MONDAY));
        keep(deed(JAN, Act.CREATED, 1, TUESDAY), deed(JAN, Act.REACTED, 1, MONDAY));
        assertThat(ports.deeds().of(JAN, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.CREATED, 2, Act.REACTED, 1));
        assertThat(ports.deeds().of(FATIMA, "INTAKE", MONDAY)).isEmpty();
        assertThat(ports.deeds().of(JAN, "DEBT", MONDAY)).isEmpty();
    }

    @Test
    void pageThatIsReadOnTwoDaysIsReadTwice() {
        keep(deed(JAN, Act.READ, 1, MONDAY), deed(JAN, Act.READ, 1, MONDAY), deed(JAN, Act.READ, 1, TUESDAY));
        assertThat(ports.deeds().of(JAN, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.READ, 2));
        assertThat(ports.deeds().of(JAN, "INTAKE", TUESDAY)).isEqualTo(Map.of(Act.READ, 1));
    }

    @Test
    void mostThatEachDidIsFoundWithinTheWindow() {
        keep(deed(JAN, Act.READ, 1, MONDAY), deed(JAN, Act.CREATED, 2, TUESDAY), deed(FATIMA, Act.REACTED, 3, MONDAY));
        assertThat(ports.deeds().highest("INTAKE", MONDAY, TUESDAY.plusDays(1)))
                .isEqualTo(Map.of(JAN, Act.CREATED, FATIMA, Act.REACTED));
        assertThat(ports.deeds().highest("INTAKE", MONDAY, TUESDAY))
                .isEqualTo(Map.of(JAN, Act.READ, FATIMA, Act.REACTED));
        assertThat(ports.deeds().highest("DEBT", MONDAY, TUESDAY)).isEmpty();
    }

    @Test
    void whatIsTakenBackWasNeverDone() {
        Deed like = deed(JAN, Act.REACTED, 1, MONDAY);
        keep(like, deed(JAN, Act.REACTED, 2, MONDAY), deed(FATIMA, Act.REACTED, 1, MONDAY));
        Deed elsewhere = new Deed(JAN, "DEBT", Act.REACTED, 1, TUESDAY);
        together(() -> ports.deeds().takeBack(List.of(elsewhere.identity(), "unknown")));
        together(() -> ports.deeds().takeBack(List.of()));
        assertThat(ports.deeds().of(JAN, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.REACTED, 1));
        assertThat(ports.deeds().of(FATIMA, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.REACTED, 1));
        keep(like);
        assertThat(ports.deeds().of(JAN, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.REACTED, 2));
    }

    @Test
    void personIsForgottenWhollyOrOnlyTheReading() {
        keep(deed(JAN, Act.READ, 1, MONDAY), deed(JAN, Act.CREATED, 2, MONDAY), deed(FATIMA, Act.READ, 1, MONDAY));
        together(() -> ports.deeds().forgetReading(JAN));
        assertThat(ports.deeds().of(JAN, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.CREATED, 1));
        together(() -> ports.deeds().forget(JAN));
        assertThat(ports.deeds().of(JAN, "INTAKE", MONDAY)).isEmpty();
        assertThat(ports.deeds().of(FATIMA, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.READ, 1));
    }

    @Test
    void whatIsOldIsForgotten() {
        keep(deed(JAN, Act.READ, 1, MONDAY), deed(JAN, Act.READ, 1, TUESDAY));
        together(() -> {
            ports.deeds().forgetBefore(TUESDAY);
            ports.views().add("INTAKE", MONDAY, "one", 5);
            ports.views().add("INTAKE", TUESDAY, "one", 7);
            ports.views().forgetBefore(TUESDAY);
        });
        assertThat(ports.deeds().of(JAN, "INTAKE", MONDAY)).isEqualTo(Map.of(Act.READ, 1));
        assertThat(ports.views().sum("INTAKE", MONDAY, TUESDAY.plusDays(1))).isEqualTo(7);
    }

    @Test
    void viewsOfAllNodesAddUp() {
        together(() -> {
            ports.views().add("INTAKE", MONDAY, "one", 5);
            ports.views().add("INTAKE", MONDAY, "one", 2);
            ports.views().add("INTAKE", MONDAY, "other", 10);
            ports.views().add("INTAKE", TUESDAY, "one", 100);
            ports.views().add("DEBT", MONDAY, "one", 1000);
        });
        assertThat(ports.views().sum("INTAKE", MONDAY, TUESDAY)).isEqualTo(17);
        assertThat(ports.views().sum("YOUTH", MONDAY, TUESDAY)).isZero();
    }

    @Test
    void latestCountIsFoundAndADaysCountStays() {
        Flow monday = new Flow("INTAKE", MONDAY, 1, 2, 3, 4);
        Flow tuesday = new Flow("INTAKE", TUESDAY, 5, 6, 7, 8);
        assertThat(ports.flows().latest("INTAKE")).isEmpty();
        together(() -> {
            ports.flows().keep(tuesday);
            ports.flows().keep(monday);
            ports.flows().keep(new Flow("INTAKE", TUESDAY, 9, 9, 9, 9));
        });
        assertThat(ports.flows().latest("INTAKE")).contains(tuesday);
        together(() -> ports.flows().forgetBefore(TUESDAY.plusDays(1)));
        assertThat(ports.flows().latest("INTAKE")).isEmpty();
    }

    @Test
    void ownReadingIsCountedForThoseWhoChoseItOnly() {
        together(() -> {
            ports.ownReading().choose(JAN, true);
            ports.ownReading().choose(JAN, true);
        });
        assertThat(ports.ownReading().among(Set.of(JAN, FATIMA))).containsExactly(JAN);
        assertThat(ports.ownReading().among(Set.of())).isEmpty();
        together(() -> ports.ownReading().choose(JAN, false));
        assertThat(ports.ownReading().among(Set.of(JAN))).isEmpty();
    }
}
