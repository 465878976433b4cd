package org.gilde.confluence.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gilde.confluence.learning.Bridge.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Disclosure;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.SharedItem;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.learning.Witness;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Looks.Look;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who looked")
class LookLogTest {
    private static final PersonKey FATIMA = person("fatima");
    private static final PersonKey JAN = person("jan");

    private final Estate estate = new Estate();

    private Look look(PersonKey subject, Optional<PersonKey> viewer, long item) {
        Looks.Role role = viewer.isPresent() ? Looks.Role.FELLOW : Looks.Role.SYSTEM;
        return new Look(
                subject,
                viewer,
                role,
                Looks.What.SHARED,
                Optional.of(item),
                estate.clock().instant());
    }

    @Test
    void isKeptOnceADayForEachItemAndReadByTheSubjectAlone() {
        Look look = look(FATIMA, Optional.of(JAN), 7);
        estate.lookLog.note(List.of(look, look));
        estate.wait(Duration.ofMinutes(5));
        estate.lookLog.note(List.of(look(FATIMA, Optional.of(JAN), 7)));
        assertThat(estate.lookLog.of(FATIMA, 0, 9)).containsExactly(look);
        assertThat(estate.lookLog.of(JAN, 0, 9)).isEmpty();
        estate.lookLog.note(List.of(look(FATIMA, Optional.of(JAN), 8), look(FATIMA, Optional.empty(), 7)));
        estate.wait(Duration.ofDays(1));
        estate.lookLog.note(List.of(look(FATIMA, Optional.of(JAN), 7)));
        assertThat(estate.lookLog.of(FATIMA, 0, 9)).hasSize(4);
        assertThat(estate.lookLog.of(FATIMA, 3, 9)).containsExactly(look);
    }

    @Test
    void takesAFixedNumberOfQueriesAndWritesNothingWhereNothingIsNew() {
        assertThat(queries(2, 0)).isEqualTo(queries(60, 100)).isEqualTo(2);
        assertThat(queries(60, 100)).isEqualTo(1);
        assertThat(queries(0, 0)).isZero();
    }

    private int queries(int many, int from) {
        List<Look> looks = new ArrayList<>();
        for (int item = 0; item < many; item++) {
            looks.add(look(FATIMA, Optional.of(JAN), from + item));
        }
        int before = TestObjects.CALLS.get();
        estate.lookLog.note(looks);
        return TestObjects.CALLS.get() - before;
    }

    @Test
    void saysAsWhatSomebodyLookedAndWhatAnAdministratorDid() {
        estate.lookLog.saw(
                JAN,
                List.of(
                        item(1, new Recipient.Community("INTAKE")),
                        item(2, new Recipient.Coach()),
                        item(3, new Recipient.Named(JAN, Bridge.TODAY))));
        estate.lookLog.acted(JAN, List.of(FATIMA), Witness.Act.MATCHED);
        estate.lookLog.acted(JAN, List.of(FATIMA), Witness.Act.UNDONE);
        assertThat(estate.lookLog.of(FATIMA, 0, 9))
                .extracting(look -> look.role() + " " + look.what())
                .containsExactlyInAnyOrder(
                        "FELLOW SHARED",
                        "COACH SHARED",
                        "NAMED SHARED",
                        "ADMINISTRATOR MATCHED",
                        "ADMINISTRATOR UNDONE");
    }

    private static SharedItem item(long id, Recipient recipient) {
        Disclosure known = new Disclosure(true, Bridge.NOW, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        return new SharedItem(id, FATIMA, new Activity("urn:x", Optional.empty(), Titles.NONE), recipient, known);
    }

    @Test
    void goesWithTheAccountOfWhomItIsAbout() {
        estate.lookLog.note(List.of(look(FATIMA, Optional.of(JAN), 7), look(JAN, Optional.of(FATIMA), 7)));
        estate.pausing.pause(FATIMA);
        SubjectForgetting forgetting = new SubjectForgetting(estate.pauses, estate.looks, estate.clock());
        estate.transactions.run(() -> {
            forgetting.forget(FATIMA);
            return true;
        });
        assertThat(estate.lookLog.of(FATIMA, 0, 9)).isEmpty();
        assertThat(estate.lookLog.of(JAN, 0, 9)).hasSize(1);
        assertThat(estate.pausing.of(FATIMA).since()).isEmpty();
    }

    @Test
    void isNotShownWhatCouldNotBeNoted() {
        estate.mortality.fail("add");
        assertThatThrownBy(() -> estate.lookLog.note(List.of(look(FATIMA, Optional.of(JAN), 7))))
                .isInstanceOf(IllegalStateException.class);
        estate.mortality.live();
        assertThat(estate.lookLog.of(FATIMA, 0, 9)).isEmpty();
    }

    @Test
    void goesByItselfAfterTwelveMonths() {
        estate.lookLog.note(List.of(look(FATIMA, Optional.of(JAN), 7)));
        estate.wait(Duration.ofDays(364));
        estate.lookLog.note(List.of(look(FATIMA, Optional.of(JAN), 8)));
        assertThat(estate.lookLog.tidy()).isZero();
        estate.wait(Duration.ofDays(2));
        assertThat(estate.lookLog.tidy()).isEqualTo(1);
        assertThat(estate.lookLog.of(FATIMA, 0, 9)).extracting(Look::item).containsExactly(Optional.of(8L));
    }
}
