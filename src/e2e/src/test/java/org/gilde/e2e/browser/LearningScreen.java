package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gilde.e2e.run.Story;

/** The home of a Learning Community, and what is done from there. */
final class LearningScreen {
    private final Player player;
    private final String name;
    private final Locator home;

    /** Comes from the community above, by the list of what stands under it. */
    LearningScreen(Player player, Telling telling) {
        this.player = player;
        this.name = telling.course();
        this.home = player.page().locator(".gilde-lc:has(.gilde-phases)");
        player.open("/display/" + telling.key());
        player.follow(name);
        assertThat(home).containsText(player.words().app("gilde.lc.part-of") + " " + telling.community());
    }

    /** Sees how many its people are; nobody of them chose yet to stand in a list. */
    void countsTheClass() {
        assertThat(home).containsText(player.words().app("gilde.people.other", Story.CLASS));
        player.look("learning-community");
    }

    /** Sees which phase it is in. */
    void isIn(String phase) {
        assertThat(home.locator("[aria-current=step]"))
                .containsText(player.words().app("gilde.phase." + phase));
    }

    /** Has a phase begin today. */
    void move(String phase) {
        Words words = player.words();
        player.follow(words.app("gilde.lc.edit"));
        player.arrive("/communities/learning");
        player.look("plan");
        player.choose(words.app("gilde.learning.move"), phase);
        player.press(words.app("gilde.learning.move.do"));
        assertThat(player.content()).containsText(words.app("gilde.learning.moved"));
        player.follow(words.app("gilde.learning.home"));
    }

    /** Closes it: one page moves up. */
    void close(String page, String thanks) {
        Words words = player.words();
        player.follow(words.app("gilde.lc.edit"));
        player.follow(words.app("gilde.learning.close"));
        player.look("closing");
        player.tick(page);
        player.write(words.app("gilde.learning.thanks"), thanks);
        player.press(words.app("gilde.learning.close"));
        player.arrive("/display/");
        assertThat(player.content()).containsText(name);
        player.look("closed");
    }
}
