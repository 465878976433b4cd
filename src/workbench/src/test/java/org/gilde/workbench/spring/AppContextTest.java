package org.gilde.workbench.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.ApplicationProperties;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppContextTest {

    static Path folder;

    static TinyHost host;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        host = TinyHost.start(folder.resolve("host"));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @AfterEach
    void removeAll() {
        host.platform().apps().all().forEach(app -> host.platform().apps().uninstall(app.key()));
    }

    /** Two jobs in one app: one offers itself to other apps. */
    private static AppJar offering() {
        return AppJar.of("tiny.offers", folder)
                .imports("com.atlassian.scheduler")
                .source(
                        "Work",
                        """
                        public class Work implements com.atlassian.scheduler.JobRunner {
                            public com.atlassian.scheduler.JobRunnerResponse runJob(
                                    com.atlassian.scheduler.JobRunnerRequest request) {
                                return com.atlassian.scheduler.JobRunnerResponse.success("from the other app");
                            }
                        }
                        """)
                .bean("<bean id=\"work\" class=\"tiny.Work\"/>")
                .bean("<osgi:service ref=\"work\" interface=\"com.atlassian.scheduler.JobRunner\"/>");
    }

    private static AppJar asking(String reference) {
        return AppJar.of("tiny.asks", folder)
                .imports("com.atlassian.scheduler")
                .bean(reference)
                .module(
                        "<job-config key=\"job\"><job key=\"other\"/><schedule cron-expression=\"0 0 3 * * ?\"/></job-config>");
    }

    private static String run() {
        return host.platform().jobs().run("tiny.asks:job");
    }

    private static final String MANDATORY =
            "<osgi:reference id=\"other\" interface=\"com.atlassian.scheduler.JobRunner\"/>";
    private static final String OPTIONAL =
            "<osgi:reference id=\"other\" interface=\"com.atlassian.scheduler.JobRunner\" availability=\"optional\"/>";

    @Test
    void oneAppUsesTheServiceOfAnother() {
        assertThat(host.install(offering()).problem()).isEmpty();
        assertThat(host.install(asking(MANDATORY)).problem()).isEmpty();
        assertThat(run()).isEqualTo("SUCCESS: from the other app");
    }

    @Test
    void withdrawsTheServiceWhenTheAppGoes() {
        host.install(offering());
        host.platform().apps().disable("tiny.offers");
        assertThat(host.install(asking(MANDATORY)).problem().orElseThrow()).contains("is not offered");
    }

    @Test
    void aMissingOptionalServiceOnlyFailsWhenItIsUsed() {
        assertThat(host.install(asking(OPTIONAL)).problem()).isEmpty();
        assertThat(run()).isEqualTo("FAILED: The optional service com.atlassian.scheduler.JobRunner is not offered");
    }

    @Test
    void givesOnlyTheInterfaceThatWasNamed() {
        AppStatus status = host.install(AppJar.of("tiny.casts", folder)
                .imports("com.atlassian.sal.api")
                .reference("application", ApplicationProperties.class)
                .source(
                        "Casts",
                        """
                        public class Casts {
                            public Casts(com.atlassian.sal.api.ApplicationProperties application) {
                                if (application.getClass().getName().contains("gilde")) {
                                    throw new IllegalStateException("sees the host's class");
                                }
                            }
                        }
                        """)
                .bean("<bean class=\"tiny.Casts\" autowire=\"constructor\"/>"));
        assertThat(status.problem()).isEmpty();
    }

    @Test
    void callsDestroyMethodsAndForgetsListeners() {
        AppJar app = AppJar.of("tiny.listens", folder)
                .imports("com.atlassian.event.api")
                .reference("events", EventPublisher.class)
                .source(
                        "Listens",
                        """
                        import com.atlassian.event.api.*;
                        public class Listens {
                            private final EventPublisher events;
                            public Listens(EventPublisher events) { this.events = events; }
                            public void start() { events.register(this); }
                            public void stop() { events.publish(new java.util.ArrayList<String>()); }
                            @EventListener public void hear(java.util.ArrayList<String> event) { event.add("heard"); }
                        }
                        """)
                .bean(
                        "<bean class=\"tiny.Listens\" autowire=\"constructor\" init-method=\"start\" destroy-method=\"stop\"/>");
        assertThat(host.install(app).problem()).isEmpty();
        assertThat(published()).containsExactly("heard");
        host.platform().apps().disable("tiny.listens");
        assertThat(published()).isEmpty();
    }

    private static List<String> published() {
        List<String> event = new ArrayList<>();
        host.platform().events().publish(event);
        return event;
    }

    @Test
    void readsOnlyWellFormedContexts() {
        AppStatus status =
                host.install(AppJar.of("tiny.broken", folder).file("META-INF/spring/broken.xml", "<beans><bean"));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow()).contains("META-INF/spring/broken.xml");
    }
}
