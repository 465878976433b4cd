package org.gilde.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
    private static final String MINE = "/display/INTAKE/My+craft";
    private static final String SETTINGS = "/plugins/servlet/gilde/communities/INTAKE/settings";
    private static final String MEMBERSHIP = "/rest/gilde/1.0/communities/INTAKE/membership";
    private static final String USED = "Asked Mrs Peters one open question";
    private static final String LEARNER = "Fatima El Amrani";
    private static final int LONGER = 20_000;

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
            visit.open(MINE);
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
    void herCoachAndWhomSheNamedSeePreciselyWhatSheChose() {
        becomeACommunityWithACoach();
        try (Visit visit = visit("fatima")) {
            visit.open(MINE);
            visit.page().locator(".gilde-all-back").click();
            assertThat(visit.page().locator(".gilde-mine .gilde-live")).containsText("Nobody but you sees your items");
            visit.page().locator(".gilde-coach select").selectOption("piet");
            visit.page().locator(".gilde-coach button[value=name]").click();
            assertThat(visit.page().locator(".gilde-coach")).containsText("Your coach is Piet Janssens.");

            visit.open(Visit.TOPIC_PAGE);
            openSharing(visit);
            Locator coach = completion(visit).locator(".gilde-recipient[data-field=coach]");
            coach.locator("input[value=score]").check();
            coach.locator("button").press("Enter");
            assertThat(completion(visit).locator(".gilde-seen"))
                    .containsText("my coach Piet Janssens: completed, and when, score");
            Locator person = completion(visit).locator(".gilde-recipient").last();
            person.locator(".gilde-who input").fill("karim");
            person.locator("button").press("Enter");
            assertThat(completion(visit).locator(".gilde-seen")).containsText("Karim Haddad: completed, and when (");
            barrierFree(visit);
        }
        seenBy("piet", "Completed Motivational interviewing on", "Score 85%", "shared with you as coach");
        seenBy("karim", "Completed Motivational interviewing on", "shared with you until");
        assertThat(shared("karim")).doesNotContain("Score", "Final test");
        assertThat(shared("piet")).doesNotContain("Final test");
        seenBy("jan");
        seenBy("noor");
    }

    /** Opens the page in both languages and colors; the words are those about her in English, none for nothing. */
    private static void seenBy(String person, String... words) {
        try (Visit visit = visit(person)) {
            visit.open(Visit.TOPIC_PAGE);
            Locator hers =
                    visit.beside().locator(".gilde-shared li").filter(new Locator.FilterOptions().setHasText(LEARNER));
            assertThat(hers).hasCount(words.length == 0 ? 0 : 1);
            for (String word : words) {
                assertThat(hers).containsText(word);
            }
            barrierFree(visit);
            visit.choose("nl");
            visit.look(Visit.NARROW, ColorScheme.DARK);
            visit.open(Visit.TOPIC_PAGE);
            assertThat(visit.beside().locator(".gilde-shared")).containsText("Wat collega");
            barrierFree(visit);
            visit.choose("en");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void barrierFree(Visit visit) {
        assertThat(Axe.barriers(visit.page(), ".gilde")).isEmpty();
    }

    private static void becomeACommunityWithACoach() {
        CHAIN.wiki()
                .as("els")
                .submit(SETTINGS, "domain", Map.of("do", "found", "domain", "Talks that help people move"));
        for (String member : List.of("fatima", "jan", "piet")) {
            CHAIN.wiki().as(member).http().send("PUT", MEMBERSHIP, BodyPublishers.noBody(), Map.of());
        }
        CHAIN.wiki().as("els").submit(SETTINGS, "user", Map.of("do", "role", "user", "piet", "role", "COACH"));
    }

    @Test
    @Order(7)
    void sheNotesByKeyboardThatSheUsedItAndNobodyElseReadsThat() {
        try (Visit visit = visit("fatima")) {
            visit.open(Visit.TOPIC_PAGE);
            Keyboard keyboard = new Keyboard();
            Locator used = completion(visit).locator(".gilde-used");
            assertThat(used).isHidden();
            keyboard.press(completion(visit).locator(".gilde-use"));
            Locator form = visit.beside().locator(".gilde-use-form");
            assertThat(form.locator("input[name=sentence]")).isFocused();
            visit.page().keyboard().press("Enter");
            assertThat(visit.beside().locator(".gilde-live").first()).containsText("Write one sentence");
            keyboard.write(form.locator("input[name=sentence]"), USED);
            keyboard.write(form.locator("input[name=helped]"), "<b>" + USED + "</b>");
            barrierFree(visit);
            visit.look(Visit.NARROW, ColorScheme.DARK);
            barrierFree(visit);
            visit.page().keyboard().press("Enter");
            assertThat(used).containsText("Used once, last on");
            assertThat(visit.beside().locator(".gilde-live").first()).containsText("for your eyes only");
            assertThat(completion(visit).locator(".gilde-use")).isFocused();
            visit.open("/plugins/servlet/gilde/my-craft");
            assertThat(visit.page().locator("section:has(#gilde-applied)")).containsText("<b>" + USED + "</b>");
            assertThat(Axe.barriers(visit.page(), ".gilde-craft")).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
        for (String other : List.of("piet", "karim", "jan", "admin")) {
            assertThat(CHAIN.wiki().as(other).page(PAGE)).doesNotContain(USED);
        }
    }

    @Test
    @Order(8)
    void shePausesAndGoesOnWhereSheIs() {
        try (Visit visit = visit("fatima")) {
            visit.open(MINE);
            Locator pause = visit.page().locator(".gilde-mine .gilde-pause");
            pause.locator("button").press("Enter");
            assertThat(pause).containsText("0 reports were not taken since then.");
            assertThat(visit.page().locator(".gilde-mine .gilde-live").first()).containsText("From now on nothing new");
            visit.open(Visit.TOPIC_PAGE);
            assertThat(visit.beside().locator(".gilde-pause")).containsText("Paused since");
            barrierFree(visit);
            visit.beside().locator(".gilde-pause button").press("Enter");
            assertThat(visit.beside().locator(".gilde-live").first()).containsText("is taken in again");
            assertThat(visit.beside().locator(".gilde-pause button")).hasText("Pause");
            visit.open(Visit.TOPIC_PAGE);
            assertThat(visit.beside().locator(".gilde-pause")).hasCount(0);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(9)
    void hostileTextsAndALongTitleBreakNoPage() {
        ObjectNode hostile = Story.edition(Story.completion(), "hostile").deepCopy();
        ObjectNode texts = ((ObjectNode) hostile.at("/object/definition")).putObject("name");
        texts.put("en", "<img src=x onerror=alert(1)></div><script>alert(2)</script>${1}#end " + "W".repeat(3_000));
        CHAIN.bridge().send(List.of(hostile));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(CHAIN.wiki().as("fatima").page("My craft")).contains("onerror"));
        try (Visit visit = visit("fatima")) {
            List<String> dialogs = new ArrayList<>();
            visit.page().onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            visit.look(Visit.NARROW, ColorScheme.LIGHT);
            for (String address : List.of(MINE, "/plugins/servlet/gilde/my-craft")) {
                visit.open(address);
                assertThat(visit.page().getByText("onerror=alert(1)").first()).isVisible();
                assertThat(visit.page().locator("img[src=x]")).hasCount(0);
                Object wider = visit.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat(((Number) wider).intValue()).as(address).isLessThanOrEqualTo(0);
            }
            assertThat(dialogs).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    @Order(10)
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

    @Test
    @Order(11)
    void theOperatorSeesWhatTheWikiRefusedAndDropsIt() {
        ObjectNode endless = Story.completion().deepCopy();
        endless.put("id", UUID.randomUUID().toString());
        ((ObjectNode) endless.path("object")).put("id", "https://lms.sociaalhuis.example/" + "x".repeat(LONGER));
        CHAIN.bridge().send(List.of(endless));
        CHAIN.bridge().awaitDelivered();
        try (Visit visit = CHROMIUM.operate(CHAIN.bridge())) {
            visit.open("/operator/page");
            Locator headline = visit.page().locator("#headline");
            assertThat(headline).containsText("Waiting for you below: 1.");
            assertThat(visit.page().locator("#parts")).containsText("Delivery to the wiki");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(Visit.WIDE, Visit.NARROW)) {
                    visit.look(width, scheme);
                    assertThat(Axe.barriers(visit.page(), "body")).isEmpty();
                    Object wider = visit.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                    assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
                    visit.picture("operator-" + width + "-" + scheme);
                }
            }
            assertThat(visit.page().locator("body")).not().containsText("atima");
            visit.page()
                    .getByText("Drop", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visit.page().locator("#answer")).containsText("the Statement stays in the store");
            assertThat(headline).containsText("Everything is delivered");
            assertThat(visit.complaints()).isEmpty();
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
