package org.gilde.confluence.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gilde.confluence.founding.Foundry;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The page that starts a community")
class StartServletTest {
    private static final Map<String, String> GOOD = Map.of("name", "Debt help", "domain", "How we help.");

    private final Foundry foundry = new Foundry();
    private final Visitor visitor = new Visitor().as("fatima");

    @ParameterizedTest
    @CsvSource({
        "en,Start a community",
        "nl,Een community starten",
        "fr,Lancer une communauté",
        "de,Eine Community starten"
    })
    void asksInTheReadersLanguageAndProposesItForThePages(String reader, String title) {
        visitor.reading(reader);
        assertThat(get())
                .contains("<html lang=\"" + reader + "\">", "<h1>" + title + "</h1>", "name=\"atl_token\"")
                .contains("<option value=\"" + reader + "\" lang=\"" + reader + "\" selected>")
                .contains("value=\"open\" checked")
                .contains(">Nederlands</option>", ">Français</option>")
                .doesNotContain("aria-invalid");
    }

    @Test
    void makesTheCommunityAndLeadsToItsHomePage() {
        assertThat(post(GOOD)).isEmpty();
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/DH");
        assertThat(foundry.wiki().made).hasSize(12);
    }

    @Test
    void losesNothingOfAFormWithAMistakeAndMakesNothing() {
        assertThat(post(Map.of("name", "", "domain", "<b>How</b>", "joining", "invited", "language", "de")))
                .contains("Nothing was made yet", "at most 100 characters", "&lt;b&gt;How&lt;/b&gt;")
                .contains("value=\"invited\" checked", "<option value=\"de\" lang=\"de\" selected>")
                .contains("aria-invalid=\"true\"");
        assertThat(foundry.wiki().spaces).isEmpty();
    }

    @Test
    void makesNothingWithoutItsTokenAndKeepsWhatWasTyped() {
        visitor.withForgedForms();
        assertThat(post(GOOD)).contains("too old to be trusted", "value=\"Debt help\"");
        assertThat(foundry.wiki().spaces).isEmpty();
        assertThat(visitor.sentTo()).isEmpty();
    }

    @Test
    void tellsHowFarItIsWhenItTakesLongerThenLeadsHomeOrSaysThatItIsGone() {
        foundry.fail("page");
        post(GOOD);
        assertThat(visitor.sentTo()).isEqualTo("/wiki" + StartPage.PATH + "?begun=DH");
        assertThat(get(Map.of("begun", "DH")))
                .contains("Debt help is being made", "1 of 15 steps", "http-equiv=\"refresh\"");
        visitor.as("jan");
        get(Map.of("begun", "DH"));
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/DH");
        foundry.forget("DH");
        assertThat(get(Map.of("begun", "DH")))
                .contains("could not be made", "Try again")
                .doesNotContain("http-equiv");
    }

    @Test
    void asksStrangersToLogIn() {
        visitor.anonymous();
        assertThat(get()).isEmpty();
        assertThat(visitor.sentTo()).startsWith("/login");
        assertThat(post(GOOD)).isEmpty();
        assertThat(visitor.sentTo()).startsWith("/login");
        assertThat(foundry.wiki().spaces).isEmpty();
    }

    @Test
    void tellsWhomToAskWhereCreatingSpacesIsNotAllowed() {
        visitor.as("stranger");
        assertThat(get()).contains("You cannot start a community here").doesNotContain("<form");
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(post(GOOD)).contains("Ask an administrator");
        assertThat(foundry.wiki().spaces).isEmpty();
    }

    @Test
    void standsInTheMenuOfWhoeverMayOpenIt() {
        Asking asking = new Asking().as("fatima");
        MayStart condition = new MayStart(asking, foundry.wiki());
        condition.init(Map.of());
        assertThat(condition.shouldDisplay(Map.of())).isTrue();
        asking.as("stranger");
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
        asking.anonymous();
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
    }

    private String get() {
        return get(Map.of());
    }

    private String get(Map<String, String> fields) {
        return visitor.get(servlet(), fields);
    }

    private String post(Map<String, String> fields) {
        return visitor.post(servlet(), fields);
    }

    private StartServlet servlet() {
        return new StartServlet(
                visitor.screens(), foundry.wiki(), foundry.founding(), new StartForm(foundry.founding()));
    }
}
