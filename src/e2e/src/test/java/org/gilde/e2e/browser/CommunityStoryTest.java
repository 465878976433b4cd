package org.gilde.e2e.browser;

import org.gilde.e2e.run.Artifacts;
import org.gilde.e2e.run.Chain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("From installing the app to a living community")
class CommunityStoryTest {
    private static final Chain CHAIN = Chain.startWithoutApp("living");
    private static final Chromium CHROMIUM = new Chromium();

    @AfterAll
    static void stop() {
        CHROMIUM.close();
        CHAIN.close();
    }

    @ParameterizedTest(name = "told in {0}")
    @MethodSource("org.gilde.e2e.browser.Telling#all")
    void fromInstallingToTheSecondMember(Telling telling) {
        anAdministratorInstalls(telling);
        aCommunityStarts(telling);
        aSecondMemberJoins(telling);
    }

    private static void anAdministratorInstalls(Telling telling) {
        try (Player administrator = player("admin", telling)) {
            AppsScreen apps = new AppsScreen(administrator);
            apps.clear();
            apps.install(Artifacts.app());
        }
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

    private static Player player(String person, Telling telling) {
        return telling.player(CHROMIUM, CHAIN.wiki().address(), person);
    }
}
