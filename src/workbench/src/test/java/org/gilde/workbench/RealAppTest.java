package org.gilde.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.gilde.postgres.EmbeddedPostgres;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Apps;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.testing.TinyHost;
import org.gilde.workbench.wiki.StandInWiki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very jar that an administrator would upload, in both halves of the workbench. */
class RealAppTest {

    private static final String KEY = "org.gilde.confluence";

    static Path folder;

    static TinyHost host;
    static Path jar;

    @BeforeAll
    static void start(@TempDir Path temporary) {
        folder = temporary;
        jar = Path.of(System.getProperty("gilde.root"), "confluence-plugin", "target", "gilde-confluence.jar");
        assumeThat(jar).exists();
        host = TinyHost.start(
                folder,
                EmbeddedPostgres.shared().createDatabase(),
                platform -> StandInWiki.open(platform, stores -> {}));
        AppStatus status = host.platform().apps().install(jar);
        assertThat(status.problem()).isEmpty();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void everyModuleIsEnabled() {
        assertThat(host.platform().apps().all())
                .singleElement()
                .satisfies(app -> assertThat(app.modules()).isNotEmpty().allMatch(AppStatus.Module::enabled));
    }

    @Test
    void theMacroPickerReadsItsMetadataInTheReadersLanguage() {
        assertThat(host.platform().macros().catalogue(Locale.ENGLISH))
                .extracting(MacroDescription::name)
                .containsExactlyInAnyOrder(
                        "cop-header", "lc-home", "lc-list", "learned-beside", "my-learning", "read-react-write");
        assertThat(host.platform().macros().catalogue(Locale.forLanguageTag("nl")))
                .noneMatch(macro -> macro.title().equals(macro.name()))
                .allSatisfy(macro -> assertThat(macro.parameters())
                        .noneMatch(parameter -> parameter.label().equals(parameter.name())));
    }

    @Test
    void itsDoorsAreClosedToVisitors() {
        assertThat(host.send(host.to("/rest/gilde/1.0/learning-events")
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(host.send(host.to("/plugins/servlet/gilde/admin")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void leavesNothingBehindWhenItIsReplaced() {
        Apps apps = host.platform().apps();
        WeakReference<ClassLoader> before = new WeakReference<>(host.platform()
                .macros()
                .find("my-learning")
                .orElseThrow()
                .getClass()
                .getClassLoader());
        for (int i = 0; i < 3; i++) {
            assertThat(apps.install(jar).problem()).isEmpty();
        }
        Awaitility.await().untilAsserted(() -> {
            System.gc();
            assertThat(before.get()).isNull();
        });
    }

    @Test
    void isGoneWhileDisabled() {
        Apps apps = host.platform().apps();
        apps.disable(KEY);
        assertThat(host.platform().macros().catalogue(Locale.ENGLISH)).isEmpty();
        assertThat(host.send(host.to("/rest/gilde/1.0/learning-events")).statusCode())
                .isEqualTo(404);
        assertThat(apps.enable(KEY).problem()).isEmpty();
    }

    @Test
    void worksWhereConfluenceHasNoBlueprints(@TempDir Path temporary) {
        try (TinyHost bare = TinyHost.start(
                temporary,
                EmbeddedPostgres.shared().createDatabase(),
                false,
                platform -> StandInWiki.open(platform, stores -> {}))) {
            AppStatus status = bare.platform().apps().install(jar);
            assertThat(status.enabled()).isTrue();
            assertThat(status.modules())
                    .filteredOn(module -> !module.enabled())
                    .extracting(AppStatus.Module::type)
                    .containsExactlyInAnyOrder("content-template", "space-blueprint");
            assertThat(bare.platform().spaceBlueprints().all()).isEmpty();
            assertThat(bare.send(bare.to("/plugins/servlet/gilde/communities/start"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(bare.platform().macros().catalogue(Locale.ENGLISH)).hasSizeGreaterThan(5);
        }
    }
}
