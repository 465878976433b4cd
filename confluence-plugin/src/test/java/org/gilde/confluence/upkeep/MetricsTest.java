package org.gilde.confluence.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.TakenEvent;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.upkeep.IntakeMeter.Batch;
import org.gilde.confluence.upkeep.JobLog.Run;
import org.gilde.confluence.upkeep.Queues.Lengths;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final Patient patient = new Patient();

    private String text() {
        return patient.metrics().text();
    }

    private static TakenEvent result(Outcome outcome) {
        return new TakenEvent("00000000-0000-4000-8000-000000000001", outcome, Optional.empty());
    }

    @Test
    void countWhatTheBridgeBrought() {
        patient.intake().took(List.of(result(Outcome.TAKEN), result(Outcome.TAKEN)), Duration.ofMillis(40));
        patient.intake().took(List.of(result(Outcome.WAITING)), Duration.ofMillis(20));
        patient.intake().left(Batch.FAILED);
        assertThat(text())
                .contains("# TYPE gilde_intake_events_total counter\n")
                .contains(
                        "gilde_intake_events_total{outcome=\"taken\"} 2\n",
                        "gilde_intake_events_total{outcome=\"waiting\"} 1\n",
                        "gilde_intake_events_total{outcome=\"refused\"} 0\n",
                        "gilde_intake_batches_total{outcome=\"taken\"} 2\n",
                        "gilde_intake_batches_total{outcome=\"failed\"} 1\n",
                        "gilde_intake_seconds_total 0.060\n",
                        "gilde_intake_longest_seconds 0.040\n");
        assertThat(patient.intake().figures().mean()).isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void sayWhatWaitsAndHowJobsDo() {
        patient.lengths(new Lengths(7, 3, 0, 2, 1));
        patient.never(AppJob.CLOSING);
        patient.ran(AppJob.LETTERS, new Run(Patient.NOW.minusSeconds(90), Optional.empty(), false, "MailException"));
        assertThat(text())
                .contains("gilde_waiting_events 7\n", "gilde_job_failed{job=\"letters\"} 1\n")
                .contains("gilde_job_last_run_seconds{job=\"letters\"} 90\n", "gilde_bridge_silence_seconds 0\n")
                .contains("gilde_job_last_duration_seconds{job=\"merging\"} 1.234\n")
                .doesNotContain(
                        "gilde_job_last_run_seconds{job=\"closing\"}",
                        "gilde_job_last_duration_seconds{job=\"closing\"}")
                .doesNotContain("gilde_job_last_duration_seconds{job=\"letters\"}");
    }

    @Test
    void saySilenceOfABridgeThatWasNeverHeardByNothing() {
        patient.unheard();
        assertThat(text()).doesNotContain("gilde_bridge_silence_seconds 0", "gilde_bridge_refused_events 0");
    }

    /** Each name has its help and its type before its lines, and each line is a name, perhaps a label, and a number. */
    @Test
    void areReadableForPrometheus() {
        assertThat(text().lines())
                .allMatch(line -> line.matches(
                        "# (HELP|TYPE) gilde_[a-z_]+ .+|gilde_[a-z_]+(\\{[a-z]+=\"[a-z_]+\"})? -?[0-9]+(\\.[0-9]+)?"));
        assertThat(text()).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void beginAnewWithTheApp() {
        IntakeMeter meter = new IntakeMeter(Clock.fixed(Patient.NOW, ZoneOffset.UTC));
        assertThat(meter.figures().since()).isEqualTo(Patient.NOW);
        assertThat(meter.figures().mean()).isZero();
        assertThat(meter.figures().longest()).isZero();
    }
}
