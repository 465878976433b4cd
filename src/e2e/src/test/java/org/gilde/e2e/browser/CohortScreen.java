package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.gilde.e2e.run.Story;

/** The course runs that fit a community, for its coordinator. */
final class CohortScreen {
    static final String PATH = "/plugins/servlet/gilde/communities/cohort?parent=";

    private final Player player;
    private final Locator proposal;

    /** Comes from the home of the community, where its Learning Communities are listed. */
    CohortScreen(Player player, Telling telling) {
        this.player = player;
        Words words = player.words();
        player.open("/display/" + telling.key());
        player.follow(words.app("gilde.lc-list.make"));
        player.follow(words.app("gilde.cohort.bring"));
        player.arrive(PATH + telling.key());
        this.proposal = player.content()
                .locator(".gilde-cohort-card", new Locator.LocatorOptions().setHasText(telling.course()));
        player.look("proposal");
    }

    /** Makes the Learning Community that is proposed, under the name of its course. */
    void make() {
        Words words = player.words();
        assertThat(proposal).containsText(words.app("gilde.cohort.proposed"));
        assertThat(proposal).containsText(words.app("gilde.cohort.source.statements"));
        assertThat(proposal).containsText(words.app("gilde.cohort.people", Story.CLASS));
        player.press(words.app("gilde.cohort.make"));
        assertThat(player.content()).containsText(words.app("gilde.cohort.done.made"));
        player.look("made");
    }
}
