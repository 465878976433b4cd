package org.gilde.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Jobs;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobModulesTest {

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    private static AppJar app(String key, String schedule) {
        return HOST.app("tiny.jobs")
                .imports("com.atlassian.scheduler", "com.atlassian.scheduler.status")
                .source(
                        "Count",
                        """
                        public class Count implements com.atlassian.scheduler.JobRunner {
                            private int runs;
                            public com.atlassian.scheduler.JobRunnerResponse runJob(
                                    com.atlassian.scheduler.JobRunnerRequest request) {
                                runs++;
                                if (runs == 2) throw new IllegalStateException("on purpose");
                                return com.atlassian.scheduler.JobRunnerResponse.success("run " + runs);
                            }
                        }
                        """)
                .bean("<bean id=\"count\" class=\"tiny.Count\"/>")
                .module("<job-config key=\"" + key + "\" name=\"Counting\"><job key=\"count\" perClusterJob=\"true\"/>"
                        + "<schedule " + schedule + "/></job-config>");
    }

    private static Jobs.Job job() {
        return HOST.platform().jobs().all().get(0);
    }

    @Test
    void runsAgainAndAgainThoughARunFails() {
        HOST.install(app("often", "repeat-interval=\"5\""));
        Awaitility.await()
                .untilAsserted(() -> assertThat(job().lastWords().orElse("")).startsWith("SUCCESS: run 3"));
        HOST.platform().apps().disable("tiny.jobs");
        assertThat(HOST.platform().jobs().all()).isEmpty();
    }

    @Test
    void runsNowWhenAsked() {
        HOST.install(app("nightly", "cron-expression=\"0 0 3 * * ? *\""));
        assertThat(job().lastStart()).isEmpty();
        assertThat(HOST.platform().jobs().run("tiny.jobs:nightly")).isEqualTo("SUCCESS: run 1");
        assertThat(HOST.platform().jobs().run("tiny.jobs:nightly")).isEqualTo("FAILED: on purpose");
        assertThat(job().lastStart()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron-expression=\"often\"", "repeat-interval=\"0\"", "repeat-interval=\"soon\"", ""})
    void refusesSchedulesItCanNotRead(String schedule) {
        AppStatus status = HOST.install(app("job", schedule));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow()).contains("<job-config key=\"job\">");
    }
}
