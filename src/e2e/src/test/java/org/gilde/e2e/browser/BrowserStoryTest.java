package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("The demo story, in a browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserStoryTest {
    @AutoClose
    private static final Chain CHAIN = Chain.start("story");

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private static final String PAGE = "Motivational interviewing in intake talks";
    private static final Pattern MACRO =
            Pattern.compile("(?s)<div class=\"gilde gilde-beside\".*?<p class=\"gilde-foot\">");
    private static final Pattern ONCE = Pattern.compile("gilde-[0-9a-f]{8}");
    private static final String LEARNER = "Fatima El Amrani";

    @BeforeAll
    static void theBridgeWasHeardOf() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !macro("fatima").contains("not heard"));
    }

    @Test
    @Order(1)
    void nobodyElsesPageHoldsAByteOfWhatSheLearned() {
        Map<String, String> before = Map.of("karim", macro("karim"), "jan", macro("jan"));

        CHAIN.bridge().send(Story.of("fatima"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(macro("fatima")).contains("Learned", "Score 85"));
        CHAIN.bridge().awaitDelivered();

        before.forEach((person, page) -> {
            assertThat(macro(person)).as("the macro for " + person).isEqualTo(page);
            assertThat(CHAIN.wiki().as(person).page(PAGE))
                    .doesNotContain(Story.completion().get("id").asText());
            assertThat(CHAIN.wiki().as(person).items().path("items")).isEmpty();
        });
    }

    @Test
    @Order(2)
    void sheSeesHerCompletionBesideTheCommunitysPages() {
        try (Visit visit = visit("fatima")) {
            visit.open(Visit.TOPIC_PAGE);
            Locator own = completion(visit);
            assertThat(own).containsText("Learned");
            assertThat(own).containsText("85");
            assertThat(visit.beside().locator(".gilde-knowledge")).containsText("Reflecting instead of fixing");
            assertThat(visit.beside().locator(".gilde-knowledge")).containsText("When someone does not want to talk");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void sheSharesIt() {
        try (Visit visit = visit("fatima")) {
            visit.open(Visit.TOPIC_PAGE);
            Locator intake = openSharing(visit);
            assertThat(intake.locator("button")).containsText("Share that I completed this with Intake");
            intake.locator("button").focus();
            visit.page().keyboard().press("Enter");
            assertThat(intake.locator("button")).containsText("Stop sharing with Intake");
            assertThat(completion(visit).locator(".gilde-seen")).containsText("Intake: completed, and when");
            intake.locator("input[value=score]").check();
            assertThat(visit.beside().locator(".gilde-live")).containsText("completed, and when, score");
            intake.locator("input[value=score]").uncheck();
            assertThat(completion(visit).locator(".gilde-seen li")).hasText("Intake: completed, and when");
            Locator person = completion(visit).locator(".gilde-recipient").last();
            person.locator(".gilde-who input").fill("karim");
            person.locator("button").click();
            assertThat(completion(visit).locator(".gilde-seen")).containsText("Karim Haddad: completed, and when (");
            completion(visit)
                    .locator(".gilde-recipient[data-name='Karim Haddad'] button")
                    .click();
            assertThat(completion(visit).locator(".gilde-seen li")).hasCount(1);
            visit.open(Visit.TOPIC_PAGE);
            assertThat(openSharing(visit).locator("button")).containsText("Stop sharing with Intake");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void aFellowMemberSeesThatSheCompletedItAndNotHowWell() {
        try (Visit visit = visit("jan")) {
            visit.open(Visit.TOPIC_PAGE);
            Locator shared = visit.beside().locator(".gilde-shared .gilde-people");
            assertThat(shared).containsText(LEARNER);
            assertThat(shared).containsText("Completed Motivational interviewing on");
            assertThat(shared.locator("li")).hasCount(1);
        }
        assertThat(macro("jan")).contains(LEARNER).doesNotContain("Score", "Final test");
        assertThat(shared("karim")).doesNotContain(LEARNER);
        assertThat(macro("karim")).doesNotContain("Completed Motivational", "Score", "Final test");
    }

    @Test
    @Order(5)
    void theRestOfTheStoryStandsInPictures() {
        CHAIN.bridge().send(Story.statements());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(macro("jan")).contains("78"));
        CHAIN.bridge().awaitDelivered();
        CHAIN.wiki().as("els").shareCompletion();
        try (Visit visit = visit("fatima")) {
            for (String language : List.of("en", "nl", "fr", "de")) {
                visit.choose(language);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    for (int width : List.of(Visit.WIDE, Visit.NARROW)) {
                        visit.look(width, scheme);
                        pictures(visit, scheme.name().toLowerCase(Locale.ROOT) + "-" + width, language);
                    }
                }
            }
            visit.choose("en");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void pictures(Visit visit, String look, String language) {
        visit.open(Visit.TOPIC_PAGE);
        assertThat(visit.beside().locator(".gilde-own .gilde-item").first()).isVisible();
        assertThat(overflow(visit))
                .as("nothing is wider than the window in " + look)
                .isLessThanOrEqualTo(0);
        visit.picture("learned-beside-" + look + "-" + language);
        if (language.equals("en") || language.equals("nl")) {
            visit.open("/display/INTAKE/My+craft");
            assertThat(visit.page().locator(".gilde-mine .gilde-item").first()).isVisible();
            visit.picture("my-learning-" + look + "-" + language);
        }
    }

    private static int overflow(Visit visit) {
        Object pixels = visit.beside().evaluate("e => Math.ceil(e.scrollWidth - e.clientWidth)");
        return ((Number) pixels).intValue();
    }

    @Test
    @Order(6)
    void theLineGoesForBothWhenTheLmsTakesItBack() {
        CHAIN.bridge().send(List.of(Story.voider()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shared("jan")).doesNotContain(LEARNER));
        CHAIN.bridge().awaitDelivered();
        try (Visit fellow = visit("jan");
                Visit learner = visit("fatima")) {
            fellow.open(Visit.TOPIC_PAGE);
            assertThat(fellow.beside().locator(".gilde-shared")).not().containsText(LEARNER);
            learner.open(Visit.TOPIC_PAGE);
            assertThat(completion(learner)).not().containsText("Learned");
        }
    }

    private static Locator openSharing(Visit visit) {
        completion(visit).locator("summary").click();
        return completion(visit).locator(".gilde-recipient[data-value=INTAKE]");
    }

    private static Visit visit(String person) {
        return CHROMIUM.visit(CHAIN.wiki(), person);
    }

    private static Locator completion(Visit visit) {
        return visit.beside()
                .locator(".gilde-own .gilde-item:has(.gilde-item-title:text-is(\"Motivational interviewing\"))");
    }

    /**
     * Returns what the macro wrote into the page for that person, without the time of the last delivery and the ids
     * of this one answer.
     */
    private static String macro(String person) {
        Matcher macro = MACRO.matcher(CHAIN.wiki().as(person).page(PAGE));
        assertThat(macro.find()).as("the page holds the macro").isTrue();
        return ONCE.matcher(macro.group()).replaceAll("");
    }

    private static String shared(String person) {
        String macro = macro(person);
        int shared = macro.indexOf("gilde-shared");
        return shared < 0 ? "" : macro.substring(shared);
    }
}
