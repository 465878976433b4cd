package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.Patient;
import org.gilde.confluence.upkeep.Queues.Lengths;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The app's health over REST")
class HealthResourceTest {
    private final Asking asking = new Asking();
    private final Patient patient = new Patient();
    private final HealthResource resource = new HealthResource(asking, patient.upkeep(), patient::environment);

    @Test
    void saysHowEachThingIs() {
        patient.lengths(new Lengths(2, 0, 0, 0, 0));
        patient.never(AppJob.CLOSING);
        assertThat(resource.get().getEntity())
                .asString()
                .contains("{\"subject\":\"events\",\"tone\":\"warn\",\"number\":2}")
                .contains("{\"subject\":\"job_late\",\"tone\":\"warn\",\"job\":\"closing\",\"said\":\"\"}")
                .contains("\"job\":\"letters\",\"said\":\"done\",\"when\":\"2026-11-21T13:05:00Z\"")
                .contains("\"confluence\":\"Confluence 10.2.0\"", "\"databaseMillis\":");
    }

    @Test
    void isForAdministratorsOnly() {
        asking.as("jan");
        assertThat(resource.get().getStatus()).isEqualTo(403);
        asking.anonymous();
        assertThat(resource.get().getStatus()).isEqualTo(401);
    }
}
