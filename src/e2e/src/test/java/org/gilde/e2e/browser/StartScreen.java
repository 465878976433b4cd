package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The app's own page that starts a community. */
final class StartScreen {
    private final Player player;

    /** Comes from the wiki's menu. */
    StartScreen(Player player) {
        this.player = player;
        player.open("/");
        player.press(player.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(player.words().app("gilde.start.title"))
                                .setExact(true)));
        player.arrive("/communities/start");
    }

    /** Starts one, and returns its home. */
    CommunityScreen start(Telling telling) {
        Words words = player.words();
        player.look("start");
        player.write(words.app("gilde.start.name"), telling.community());
        player.write(words.app("gilde.start.domain"), telling.domain());
        player.write(words.app("gilde.start.topics"), telling.topic());
        player.write(words.app("gilde.start.key"), telling.key());
        player.press(words.app("gilde.start.submit"));
        player.arrive("/display/" + telling.key());
        assertThat(player.page().locator("#sidebar .tree a")).hasCount(10);
        return new CommunityScreen(player);
    }
}
