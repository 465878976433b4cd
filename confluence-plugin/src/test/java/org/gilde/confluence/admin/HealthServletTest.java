package org.gilde.confluence.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.help.HelpServlet;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Lacking;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog.Run;
import org.gilde.confluence.upkeep.Patient;
import org.gilde.confluence.upkeep.Queues.Lengths;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The administrator's page of the app's health")
class HealthServletTest {
    private final Patient patient = new Patient();
    private final Visitor visitor = new Visitor().as("ada");

    @Test
    void saysThatAllIsInOrder() {
        assertThat(get())
                .contains("content=\"atl.admin\"", ">In order</span>", "Confluence 10.2.0", "0.1.0", "node-1")
                .doesNotContain(">Wrong</span>", ">Look at it</span>", "The log says why");
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        patient.lengths(new Lengths(1200, 101, 3, 1, 101));
        patient.jobs()
                .ran(
                        AppJob.LETTERS,
                        new Run(Patient.NOW, Optional.of(Duration.ofSeconds(61)), false, "IllegalStateException"));
        patient.jobs()
                .ran(
                        AppJob.MERGING,
                        new Run(Patient.NOW.minus(Duration.ofHours(3)), Optional.empty(), true, "0 merged"));
        patient.silent();
        assertThat(get())
                .contains(">Wrong</span>", ">Look at it</span>", "1,200", "Nothing is lost")
                .contains("The same step failed three times", "Check the mail server", "It has not run for two hours")
                .contains("took 61,000 ms: IllegalStateException", "it reaches this wiki");
    }

    @Test
    void missesNoJobBeforeItsTime() {
        patient.never(AppJob.MERGING);
        patient.startedAnHourAgo();
        assertThat(get())
                .contains("Not yet. Each job runs within an hour of the start.")
                .doesNotContain(">Look at it</span>", "It has not run for two hours");
    }

    @Test
    void saysThatTheBridgeNeverCalled() {
        patient.unheard();
        assertThat(get()).contains("create a personal access token");
    }

    @Test
    void isForAdministratorsOnly() {
        visitor.as("jan");
        assertThat(get()).isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
        visitor.as("ada").unproven();
        assertThat(get()).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/sudo");
        assertThat(HealthServlet.class.isAnnotationPresent(AdminOnly.class)).isTrue();
    }

    @Test
    void saysWhichCallIsMissingAndWhatIsOff() {
        patient.lacks(Lacking.letters());
        assertThat(get())
                .contains(
                        "java.util.List#send()V",
                        ">Missing</span>",
                        ">Off</span>",
                        "They wait, as without a mail server")
                .contains("2 calls looked up and 12 tried", "NoSuchMethodError")
                .contains("href=\"/wiki/plugins/servlet/gilde/admin/health?as=text\"")
                .doesNotContain("fatima");
    }

    @Test
    void isThereWhereAllElseIsOff() {
        visitor.where(Lacking.features(Feature.BASE));
        assertThat(get()).contains("Calls into Confluence");
        visitor.get(new HelpServlet(visitor.screens()), Map.of());
        assertThat(visitor.status()).isEqualTo(503);
    }

    @Test
    @SuppressWarnings("NullAway") // the other page never asks its desk
    void opensWhereNoFormCanBeSentAndNoOtherPageOfAdministratorsDoes() {
        visitor.where(Lacking.features(Feature.FORMS)).unproven();
        assertThat(get()).contains("Calls into Confluence");
        DataServlet other = new DataServlet(visitor.screens(), new DataDesk(null));
        assertThat(visitor.get(other, Map.of())).isEmpty();
        assertThat(visitor.status()).isEqualTo(503);
        visitor.as("jan");
        assertThat(get()).isEmpty();
        assertThat(visitor.status()).isEqualTo(403);
    }

    @Test
    void saysThatAFeatureWasStartedAllTheSame() {
        patient.lacks(Lacking.lettersAllTheSame());
        assertThat(get())
                .contains(">Started all the same</span>", "gilde.features.start")
                .doesNotContain(">Off<");
    }

    @Test
    void isATextForARequestForSupportToo() {
        patient.lacks(Lacking.letters());
        assertThat(visitor.get(servlet(), Map.of("as", "text")))
                .startsWith("Gilde: support information of 2026-11-21T13:05:00Z\n")
                .contains("app: 0.1.0\n", "host: Confluence 10.2.0\n", "node of a cluster: yes\n")
                .contains("base: on, calls 1, wrong 0\n", "letters: off, calls 1, wrong 2\n")
                .contains("settling: ok, done, 1234 ms, 2026-11-21T13:05:00Z\n", "rules: 2\n")
                .contains("missing  java.util.List#send()V  [letters]\n")
                .contains("missing  MailServers#first  [letters]  NoSuchMethodError\n")
                .contains("links  java.util.List#size()I  [base]\n")
                .doesNotContain("fatima", "node-1");
    }

    private String get() {
        return visitor.get(servlet(), Map.of());
    }

    private HealthServlet servlet() {
        return new HealthServlet(
                visitor.screens(),
                new HealthDesk(
                        patient.upkeep(), patient.intake(), patient::environment, new LinkageDesk(patient.selfTest())),
                patient.support());
    }
}
