package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;
import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("From installing the app to a living community, and what a course leaves in it")
class CommunityStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final Chain CHAIN = Chain.startWithoutApp("living");

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest(name = "told in {0}")
    @MethodSource("org.gilde.e2e.browser.Telling#all")
    void fromInstallingToClosing(Telling telling) {
        anAdministratorInstalls(telling);
        aCommunityStarts(telling);
        aSecondMemberJoins(telling);
        aCourseRunBecomesALearningCommunity(telling);
        itsPeopleWriteThere(telling);
        itMovesOnAndCloses(telling);
        whatItLearnedStaysInTheCommunity(telling);
    }

    private static void anAdministratorInstalls(Telling telling) {
        try (Player administrator = player("admin", telling)) {
            AppsScreen apps = new AppsScreen(administrator);
            apps.clear();
            apps.install(Artifacts.app());
        }
        CHAIN.nameLms();
    }

    private static void aCommunityStarts(Telling telling) {
        try (Player coordinator = player("jan", telling)) {
            CommunityScreen home = new StartScreen(coordinator).start(telling);
            home.counts(1);
            coordinator.look("home");
            home.write(telling.page());
        }
    }

    private static void aSecondMemberJoins(Telling telling) {
        try (Player member = player("fatima", telling)) {
            CommunityScreen home = CommunityScreen.find(member, telling.community());
            home.join();
            home.counts(2);
        }
    }

    private static void aCourseRunBecomesALearningCommunity(Telling telling) {
        CHAIN.bridge().send(Story.registrations(telling.language(), telling.course()));
        awaitOn(CohortScreen.PATH + telling.key(), Pattern.quote(telling.course()));
        try (Player coordinator = player("jan", telling)) {
            new CohortScreen(coordinator, telling).make();
        }
        awaitOn(
                "/display/" + telling.key(),
                Pattern.quote(telling.course()) + "(?s).{0,400}?\\b" + Story.CLASS + "\\b");
    }

    private static void itsPeopleWriteThere(Telling telling) {
        CHAIN.wiki().run("gilde-settle");
        try (Player learner = player("marie", telling)) {
            LearningScreen home = new LearningScreen(learner, telling);
            home.countsTheClass();
            assertThat(learner.content()).not().containsText("Tom Verbeke");
            new CommunityScreen(learner).write(telling.lesson());
        }
    }

    private static void itMovesOnAndCloses(Telling telling) {
        try (Player coordinator = player("jan", telling)) {
            LearningScreen home = new LearningScreen(coordinator, telling);
            home.isIn("learn");
            home.move("apply");
            home.isIn("apply");
            home.close(telling.lesson().title(), telling.thanks());
        }
    }

    private static void whatItLearnedStaysInTheCommunity(Telling telling) {
        try (Player learner = player("tom", telling)) {
            CommunityScreen home = CommunityScreen.find(learner, telling.community());
            home.counts(Story.CLASS);
            assertThat(learner.content()).containsText(learner.words().app("gilde.lc-list.empty"));
            home.reads(telling.lesson());
        }
    }

    /** Waits until the coordinator's page shows it, with the jobs taking their turns at once. */
    private static void awaitOn(String address, String pattern) {
        await().atMost(PATIENCE.multipliedBy(3)).until(() -> {
            CHAIN.wiki().run("gilde-cohorts");
            String page = CHAIN.wiki().as("jan").http().get(address).body();
            return Pattern.compile(pattern).matcher(page).find();
        });
    }

    private static Player player(String person, Telling telling) {
        return telling.player(CHROMIUM, CHAIN.wiki(), person);
    }
}
