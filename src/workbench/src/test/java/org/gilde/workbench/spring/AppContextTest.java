package org.gilde.workbench.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.ApplicationProperties;
import java.util.ArrayList;
import java.util.List;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.testing.AppJar;
import org.gilde.workbench.testing.TinyHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AppContextTest {

    @AutoClose
    private static final TinyHost HOST = TinyHost.start();

    @AfterEach
    void removeAll() {
        HOST.uninstallAll();
    }

    /** Two jobs in one app: one offers itself to other apps. */
    private static AppJar offering() {
        return HOST.app("tiny.offers")
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
        return HOST.app("tiny.asks")
                .imports("com.atlassian.scheduler")
                .bean(reference)
                .module(
                        "<job-config key=\"job\"><job key=\"other\"/><schedule cron-expression=\"0 0 3 * * ?\"/></job-config>");
    }

    private static String run() {
        return HOST.platform().jobs().run("tiny.asks:job");
    }

    private static final String MANDATORY =
            "<osgi:reference id=\"other\" interface=\"com.atlassian.scheduler.JobRunner\"/>";
    private static final String OPTIONAL =
            "<osgi:reference id=\"other\" interface=\"com.atlassian.scheduler.JobRunner\" availability=\"optional\"/>";

    @Test
    void oneAppUsesTheServiceOfAnother() {
        assertThat(HOST.install(offering()).problem()).isEmpty();
        assertThat(HOST.install(asking(MANDATORY)).problem()).isEmpty();
        assertThat(run()).isEqualTo("SUCCESS: from the other app");
    }

    private static final String SCANNED =
            """
            <beans xmlns="http://www.springframework.org/schema/beans"
                xmlns:scanner="http://www.atlassian.com/schema/atlassian-scanner/2"><scanner:scan-indexes/></beans>
            """;

    /** As Atlassian's scanner leaves it: two beans that were found by their annotations, one of them offered. */
    private static AppJar scanned() {
        return HOST.app("tiny.scanned")
                .imports("com.atlassian.scheduler", "com.atlassian.sal.api", "jakarta.inject")
                .source(
                        "Words",
                        """
                        @jakarta.inject.Named
                        public class Words {
                            private final com.atlassian.sal.api.ApplicationProperties application;
                            @jakarta.inject.Inject
                            public Words(com.atlassian.sal.api.ApplicationProperties application) {
                                this.application = application;
                            }
                            public Words() { this(null); }
                            String said() { return "found on " + application.getPlatformId(); }
                        }
                        """)
                .source(
                        "Found",
                        """
                        import com.atlassian.scheduler.*;
                        @jakarta.inject.Named("work")
                        public class Found implements JobRunner {
                            private final Words words;
                            public Found(Words words) { this.words = words; }
                            public JobRunnerResponse runJob(JobRunnerRequest request) {
                                return JobRunnerResponse.success(words.said());
                            }
                        }
                        """)
                .file("META-INF/spring/plugin-context.xml", SCANNED)
                .file("META-INF/plugin-components/component", "tiny.Words\ntiny.Found#work\n")
                .file("META-INF/plugin-components/imports-confluence", "com.atlassian.sal.api.ApplicationProperties\n")
                .file("META-INF/plugin-components/exports", "tiny.Found#com.atlassian.scheduler.JobRunner\n");
    }

    @Test
    void readsWhatAtlassiansScannerIndexed() {
        assertThat(HOST.install(
                                scanned()
                                        .module(
                                                "<job-config key=\"own\"><job key=\"work\"/><schedule cron-expression=\"0 0 3 * * ?\"/></job-config>"))
                        .problem())
                .isEmpty();
        assertThat(HOST.platform().jobs().run("tiny.scanned:own")).isEqualTo("SUCCESS: found on conf");
        assertThat(HOST.install(asking(MANDATORY)).problem()).isEmpty();
        assertThat(run()).isEqualTo("SUCCESS: found on conf");
    }

    @Test
    void saysWhatIsWrongInAnIndex() {
        assertThat(HOST.install(scanned()
                                .file(
                                        "META-INF/plugin-components/exports",
                                        "tiny.Gone#com.atlassian.scheduler.JobRunner"))
                        .problem()
                        .orElseThrow())
                .contains("META-INF/plugin-components/exports names tiny.Gone, which is not in");
        assertThat(HOST.install(scanned()
                                .file("META-INF/plugin-components/imports", "com.atlassian.scheduler.JobRunner#runner"))
                        .problem()
                        .orElseThrow())
                .contains("The service com.atlassian.scheduler.JobRunner (reference runner) is not offered");
        assertThat(HOST.install(scanned()
                                .file(
                                        "META-INF/spring/plugin-context.xml",
                                        SCANNED.replace("scan-indexes", "scan-indexes profile=\"dev\"")))
                        .problem()
                        .orElseThrow())
                .contains("The workbench does not stand in for profiles of the Spring scanner");
    }

    @Test
    void withdrawsTheServiceWhenTheAppGoes() {
        HOST.install(offering());
        HOST.platform().apps().disable("tiny.offers");
        assertThat(HOST.install(asking(MANDATORY)).problem().orElseThrow()).contains("is not offered");
    }

    @Test
    void aMissingOptionalServiceOnlyFailsWhenItIsUsed() {
        assertThat(HOST.install(asking(OPTIONAL)).problem()).isEmpty();
        assertThat(run()).isEqualTo("FAILED: The optional service com.atlassian.scheduler.JobRunner is not offered");
    }

    @Test
    void givesOnlyTheInterfaceThatWasNamed() {
        AppStatus status = HOST.install(HOST.app("tiny.casts")
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
        AppJar app = HOST.app("tiny.listens")
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
        assertThat(HOST.install(app).problem()).isEmpty();
        assertThat(published()).containsExactly("heard");
        HOST.platform().apps().disable("tiny.listens");
        assertThat(published()).isEmpty();
    }

    private static List<String> published() {
        List<String> event = new ArrayList<>();
        HOST.platform().events().publish(event);
        return event;
    }

    @Test
    void readsOnlyWellFormedContexts() {
        AppStatus status = HOST.install(HOST.app("tiny.broken").file("META-INF/spring/broken.xml", "<beans><bean"));
        assertThat(status.enabled()).isFalse();
        assertThat(status.problem().orElseThrow()).contains("META-INF/spring/broken.xml");
    }
}
