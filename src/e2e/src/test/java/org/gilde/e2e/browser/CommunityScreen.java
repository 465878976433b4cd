package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The home of a community, and what a member does from there. */
final class CommunityScreen {
    private final Player player;
    private final Locator header;

    /** Is there already. */
    CommunityScreen(Player player) {
        this.player = player;
        this.header = player.page().locator(".gilde-community");
    }

    /** Comes by way of the directory of communities. */
    static CommunityScreen find(Player player, String name) {
        player.open("/");
        player.press(player.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(player.words().app("gilde.directory.title"))
                                .setExact(true)));
        player.arrive("/gilde/communities");
        player.look("directory");
        player.follow(name);
        player.arrive("/display/");
        return new CommunityScreen(player);
    }

    /** Joins with one click. */
    void join() {
        player.look("before-joining");
        player.press(header.getByText(player.words().app("gilde.community.join"), exact()));
        assertThat(header.getByText(player.words().app("gilde.community.leave"), exact()))
                .isVisible();
        player.look("joined");
    }

    /** Sees how many members there are. */
    void counts(int people) {
        String key = people == 1 ? "gilde.community.members.count.one" : "gilde.community.members.count.other";
        assertThat(header).containsText(player.words().app(key, people));
    }

    /** Writes a page, which stands below this one. */
    void write(Telling.Writing page) {
        player.press(player.page().locator(".site-header a.create"));
        player.arrive("/pages/createpage.action");
        Locator editor = player.page().locator("#editor");
        player.write(editor.locator("#title"), page.title());
        player.write(editor.locator("#body"), "<p>" + page.text() + "</p>");
        player.press(editor.locator("button[value=save]"));
        assertThat(player.page().locator("#content h1")).containsText(page.title());
        assertThat(player.content()).containsText(page.text());
    }

    /** Finds a page among the community's own, and reads it. */
    void reads(Telling.Writing page) {
        player.press(player.page().locator("#sidebar .tree a", new Page.LocatorOptions().setHasText(page.title())));
        assertThat(player.content()).containsText(page.text());
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
