package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.gilde.confluence.linkage.Lacking;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.Patient;
import org.gilde.confluence.upkeep.Queues.Lengths;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The app's health over REST")
class HealthResourceTest {
    private final Asking asking = new Asking();
    private final Patient patient = new Patient();
    private HealthResource resource = resource();

    private HealthResource resource() {
        return new HealthResource(
                asking,
                patient.upkeep(),
                patient::environment,
                patient.selfTest(),
                patient.support(),
                patient.metrics());
    }

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
    void missesNoJobBeforeItsTime() {
        patient.never(AppJob.CLOSING);
        patient.startedAnHourAgo();
        resource = resource();
        assertThat(resource.get().getEntity())
                .asString()
                .contains("{\"subject\":\"job_coming\",\"tone\":\"ok\",\"job\":\"closing\",\"said\":\"\"}");
    }

    @Test
    void runsTheSelfTest() {
        assertThat(resource.selfTest().getEntity())
                .asString()
                .contains(
                        "\"good\":true",
                        "{\"feature\":\"base\",\"on\":true,\"forced\":false,\"calls\":1}",
                        "\"wrong\":[]");
        patient.lacks(Lacking.letters());
        resource = resource();
        assertThat(resource.selfTest().getEntity())
                .asString()
                .contains(
                        "\"good\":false",
                        "\"lookedUp\":2",
                        "{\"feature\":\"letters\",\"on\":false,\"forced\":false,\"calls\":1}")
                .contains(
                        "{\"call\":\"java.util.List#send()V\",\"state\":\"missing\",\"detail\":\"\",\"features\":[\"letters\"]}")
                .doesNotContain("fatima");
    }

    @Test
    void tellsAllThatARequestForSupportNeeds() {
        assertThat(resource.support().getMediaType()).hasToString("text/plain;charset=UTF-8");
        assertThat(resource.support().getEntity()).asString().contains("== Versions", "links  java.util.List#size()I");
    }

    @Test
    void givesFiguresInTheFormatOfPrometheus() {
        assertThat(resource.metrics().getMediaType()).hasToString("text/plain;charset=UTF-8");
        assertThat(resource.metrics().getEntity())
                .asString()
                .contains("# TYPE gilde_waiting_letters gauge\ngilde_waiting_letters 0\n");
    }

    @Test
    void isForAdministratorsOnly() {
        asking.as("jan");
        assertThat(resource.metrics().getStatus()).isEqualTo(403);
        assertThat(resource.selfTest().getStatus()).isEqualTo(403);
        assertThat(resource.support().getStatus()).isEqualTo(403);
        assertThat(resource.get().getStatus()).isEqualTo(403);
        asking.anonymous();
        assertThat(resource.get().getStatus()).isEqualTo(401);
    }
}
