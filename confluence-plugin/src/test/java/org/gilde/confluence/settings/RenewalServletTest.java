package org.gilde.confluence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.founding.Founding;
import org.gilde.confluence.founding.Foundry;
import org.gilde.confluence.founding.MadePage;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.renewal.WikiPages;
import org.gilde.confluence.screen.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Newer macros for older pages")
class RenewalServletTest {
    private static final PersonKey ELS = new PersonKey("els");
    private static final Map<String, String> ADD =
            Map.of("community", "DEBT", "do", "add", "page", "home", "macro", "cop-header");

    private static final String GONE = "This was settled already, or the page is gone.";

    private final Foundry foundry = new Foundry();
    private final Visitor visitor = new Visitor();
    private final Map<Long, String> bodies = new HashMap<>();
    private final Map<Long, String> comments = new HashMap<>();
    private final Set<Long> closedToEls = new HashSet<>();

    private final class Pages implements WikiPages {
        @Override
        public Optional<Written> find(String space, long id) {
            return Optional.ofNullable(bodies.get(id))
                    .filter(body -> !closedToEls.contains(id))
                    .map(body -> new Written("Page " + id, "/pages/" + id, body));
        }

        @Override
        public void change(long id, UnaryOperator<String> change, String comment) {
            bodies.computeIfPresent(id, (same, body) -> change.apply(body));
            comments.put(id, comment);
        }
    }

    @BeforeEach
    void elsFoundedDebtHelpWithAnOlderApp() {
        foundry.knows(Set.of("my-learning"));
        foundry.founding()
                .found(new Founding.Request("DEBT", "Debt help", "How we help.", Set.of(), Joining.OPEN, "en", ELS));
        foundry.wiki()
                .pages
                .getOrDefault("DEBT", Map.of())
                .values()
                .forEach(made -> bodies.put(made.id(), made.storage()));
        foundry.knows(Set.of("my-learning", "cop-header", "lc-list"));
    }

    private long home() {
        return foundry.made().of("DEBT").get(0).id();
    }

    private String homeBody() {
        return bodies.getOrDefault(home(), "");
    }

    private RenewalServlet servlet() {
        return new RenewalServlet(visitor.screens(), foundry.renewal(new Pages()), key -> Optional.of("Debt <help>"));
    }

    private Visitor before(String name) {
        return name.isEmpty() ? visitor.anonymous() : visitor.as(name);
    }

    private String get(String name) {
        return before(name).get(servlet(), Map.of("community", "DEBT"));
    }

    private String post(String name, Map<String, String> fields) {
        return before(name).post(servlet(), fields);
    }

    private void answered(String done) {
        assertThat(visitor.sentTo())
                .isEqualTo("/wiki/plugins/servlet/gilde/communities/renewal?community=DEBT&done=" + done);
    }

    @Test
    void areListedPageByPageForWhoeverLooksAfterTheCommunity() {
        assertThat(get("els"))
                .contains("Debt &lt;help&gt;", "Page " + home(), "/wiki/pages/" + home(), "Community header")
                .contains("value=\"secret\"", "value=\"cop-header\"", "value=\"lc-list\"")
                .doesNotContain("value=\"my-learning\"");
        assertThat(get("ada")).contains("value=\"cop-header\"");
    }

    @Test
    void areAddedOnceWithACommentAndNothingElseIsTouched() {
        String before = homeBody();
        post("els", ADD);
        answered("add");
        assertThat(homeBody()).contains("ac:name=\"cop-header\"").doesNotContain("ac:name=\"lc-list\"");
        assertThat(homeBody().lines()).containsAll(before.lines().toList());
        assertThat(comments).containsEntry(home(), "Community header added, new in Gilde");
        String once = homeBody();
        assertThat(post("els", ADD)).contains(GONE);
        assertThat(homeBody()).isEqualTo(once);
        assertThat(get("els")).doesNotContain("value=\"cop-header\"").contains("value=\"lc-list\"");
    }

    @Test
    void areNotOfferedAgainOnceSkippedOrTakenOutByHand() {
        String before = homeBody();
        post("els", Map.of("community", "DEBT", "do", "skip", "page", "home", "macro", "lc-list"));
        answered("skip");
        post("els", Map.of("community", "DEBT", "do", "skip", "page", "groups", "macro", "lc-list"));
        post("els", ADD);
        bodies.put(home(), before);
        assertThat(homeBody()).isEqualTo(before);
        assertThat(get("els")).contains("There is nothing new for these pages.");
        assertThat(foundry.made().of("DEBT"))
                .filteredOn(page -> page.name().equals("home"))
                .extracting(MadePage::settled)
                .containsExactly(Set.of("my-learning", "cop-header", "lc-list"));
    }

    @Test
    void areAddedAtTheEndOfAPageThatWasWrittenAnew() {
        bodies.put(home(), "<p>All ours</p>");
        post("els", ADD);
        assertThat(homeBody()).startsWith("<p>All ours</p>\n<ac:structured-macro ac:name=\"cop-header\"");
    }

    @Test
    void areNotOfferedWhereSomebodyPutThemOrThePageIsGoneOrClosed() {
        bodies.put(home(), homeBody() + "<ac:structured-macro ac:name=\"lc-list\"/>");
        assertThat(get("els").split("value=\"lc-list\"", -1))
                .as("on another page only")
                .hasSize(2);
        closedToEls.add(home());
        assertThat(get("els")).doesNotContain("Community header");
        assertThat(post("els", ADD)).contains(GONE);
        closedToEls.clear();
        bodies.remove(home());
        assertThat(get("els")).doesNotContain("Community header");
    }

    @Test
    void areNotThereForAnybodyElse() {
        foundry.join("DEBT", new PersonKey("jan"), Role.MEMBER);
        for (String name : new String[] {"jan", "karim"}) {
            get(name);
            assertThat(visitor.status()).isEqualTo(404);
            post(name, ADD);
            assertThat(visitor.status()).isEqualTo(404);
        }
        get("");
        assertThat(visitor.sentTo()).startsWith("/login");
        assertThat(homeBody()).doesNotContain("cop-header");
        foundry.join("DEBT", new PersonKey("sam"), Role.STAND_IN);
        assertThat(get("sam")).contains("value=\"cop-header\"");
    }

    @Test
    void areNotChangedByAFormOfAnotherSite() {
        visitor.withForgedForms();
        assertThat(post("els", ADD)).contains("role=\"alert\"");
        assertThat(visitor.sentTo()).isEmpty();
        assertThat(homeBody()).doesNotContain("cop-header");
    }

    @Test
    void areNotThereForAClosedCommunityOrAnUnknownWish() {
        assertThat(post("els", Map.of("community", "DEBT", "do", "burn", "page", "home", "macro", "lc-list")))
                .contains(GONE);
        Community debt = foundry.communities().find("DEBT").orElseThrow();
        foundry.communities()
                .keep(new Community(
                        debt.key(),
                        debt.domain(),
                        debt.topics(),
                        debt.stage(),
                        debt.joining(),
                        debt.rhythm(),
                        debt.houseRules(),
                        debt.language(),
                        debt.plan(),
                        Optional.of(Instant.EPOCH)));
        get("els");
        assertThat(visitor.status()).isEqualTo(404);
    }
}
