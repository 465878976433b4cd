package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;

/** Where an administrator installs apps. */
final class AppsScreen {
    private static final int INSTALLING = 60_000;

    private final Player player;

    AppsScreen(Player player) {
        this.player = player;
        player.open("/admin/viewapps.action");
    }

    /** Uninstalls what is installed, so that the next installation is one. */
    void clear() {
        Locator installed = player.page().locator(".app-card");
        if (installed.count() > 0) {
            player.press(player.words().wiki("apps.uninstall"));
        }
        assertThat(installed).hasCount(0);
    }

    void install(Path app) {
        player.pick(player.words().wiki("apps.file"), app);
        player.press(player.words().wiki("apps.upload"));
        assertThat(player.page().locator(".app-card"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(INSTALLING));
        assertThat(player.content()).containsText(player.words().wiki("apps.installed", "Gilde"));
        player.look("installed");
    }
}
