package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Deed;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.participation.ReadingChoice;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.Test;

class ParticipationResourceTest {
    private static final PersonKey FATIMA = new PersonKey("fatima");
    private static final PersonKey JAN = new PersonKey("jan");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Asking asking = new Asking().as(FATIMA);
    private final ParticipationPorts ports = ParticipationPorts.inMemory();
    private final ParticipationResource resource = new ParticipationResource(
            asking, new ReadingChoice(ports.ownReading(), ports.deeds(), ports.transactions()));

    @Test
    void choiceIsTheCallersOwn() {
        assertThat(resource.count().getEntity()).isEqualTo("{\"counted\":true}");
        assertThat(ports.ownReading().among(Set.of(FATIMA, JAN))).containsExactly(FATIMA);
    }

    @Test
    void takingItBackForgetsTheCallersReadingAndNobodyElses() {
        resource.count();
        ports.deeds()
                .keep(List.of(
                        new Deed(FATIMA, "INTAKE", Act.READ, 1, TODAY), new Deed(JAN, "INTAKE", Act.READ, 1, TODAY)));
        assertThat(resource.forget().getEntity()).isEqualTo("{\"counted\":false}");
        assertThat(ports.deeds().of(FATIMA, "INTAKE", TODAY)).isEmpty();
        assertThat(ports.deeds().of(JAN, "INTAKE", TODAY)).isEqualTo(Map.of(Act.READ, 1));
    }

    @Test
    void anonymousIsAskedToLogIn() {
        asking.anonymous();
        assertThat(resource.count().getStatus()).isEqualTo(401);
        assertThat(resource.forget().getStatus()).isEqualTo(401);
    }
}
