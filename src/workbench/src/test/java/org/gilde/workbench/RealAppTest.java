package org.gilde.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.gilde.workbench.app.AppStatus;
import org.gilde.workbench.app.Apps;
import org.gilde.workbench.app.MacroDescription;
import org.gilde.workbench.app.Platform;
import org.gilde.workbench.testing.RealApp;
import org.gilde.workbench.testing.TinyHost;
import org.gilde.workbench.wiki.StandInWiki;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The very jar that an administrator would upload, in both halves of the workbench. */
@EnabledIf(RealApp.BUILT)
class RealAppTest {

    private static final String KEY = "org.gilde.confluence";

    @AutoClose
    private static final TinyHost HOST = TinyHost.start(RealAppTest::emptyWiki);

    private static StandInWiki emptyWiki(Platform platform, Path folder) {
        return StandInWiki.open(platform, stores -> {});
    }

    @BeforeAll
    static void install() {
        assertThat(HOST.platform().apps().install(RealApp.jar()).problem()).isEmpty();
    }

    @Test
    void everyModuleIsEnabled() {
        assertThat(HOST.platform().apps().all())
                .singleElement()
                .satisfies(app -> assertThat(app.modules()).isNotEmpty().allMatch(AppStatus.Module::enabled));
    }

    @Test
    void theMacroPickerReadsItsMetadataInTheReadersLanguage() {
        assertThat(HOST.platform().macros().catalogue(Locale.ENGLISH))
                .extracting(MacroDescription::name)
                .containsExactlyInAnyOrder(
                        "cop-header", "lc-home", "lc-list", "learned-beside", "my-learning", "read-react-write");
        assertThat(HOST.platform().macros().catalogue(Locale.forLanguageTag("nl")))
                .noneMatch(macro -> macro.title().equals(macro.name()))
                .allSatisfy(macro -> assertThat(macro.parameters())
                        .noneMatch(parameter -> parameter.label().equals(parameter.name())));
    }

    @Test
    void itsDoorsAreClosedToVisitors() {
        assertThat(HOST.send(HOST.to("/rest/gilde/1.0/learning-events")
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(HOST.send(HOST.to("/plugins/servlet/gilde/admin")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void leavesNothingBehindWhenItIsReplaced() {
        Apps apps = HOST.platform().apps();
        WeakReference<ClassLoader> before = new WeakReference<>(HOST.platform()
                .macros()
                .find("my-learning")
                .orElseThrow()
                .getClass()
                .getClassLoader());
        for (int i = 0; i < 3; i++) {
            assertThat(apps.install(RealApp.jar()).problem()).isEmpty();
        }
        Awaitility.await().untilAsserted(() -> {
            System.gc();
            assertThat(before.get()).isNull();
        });
    }

    @Test
    void isGoneWhileDisabled() {
        Apps apps = HOST.platform().apps();
        apps.disable(KEY);
        assertThat(HOST.platform().macros().catalogue(Locale.ENGLISH)).isEmpty();
        assertThat(HOST.send(HOST.to("/rest/gilde/1.0/learning-events")).statusCode())
                .isEqualTo(404);
        assertThat(apps.enable(KEY).problem()).isEmpty();
    }

    @Test
    void worksWhereConfluenceHasNothingThatOnlyFeaturesNeed() {
        try (TinyHost bare = TinyHost.withoutOptional(RealAppTest::emptyWiki)) {
            AppStatus status = bare.platform().apps().install(RealApp.jar());
            assertThat(status.enabled()).isTrue();
            assertThat(status.modules())
                    .filteredOn(module -> !module.enabled())
                    .extracting(AppStatus.Module::type)
                    .containsExactlyInAnyOrder("content-template", "space-blueprint");
            assertThat(bare.platform().spaceBlueprints().all()).isEmpty();
            assertThat(bare.send(bare.to("/plugins/servlet/gilde/communities/start"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(bare.platform().macros().catalogue(Locale.ENGLISH)).hasSizeGreaterThan(5);
            assertThat(bare.platform().jobs().all()).hasSizeGreaterThan(5);
            assertThat(bare.send(bare.to("/rest/gilde/1.0/learning-events")
                                    .header("Content-Type", "application/json")
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
