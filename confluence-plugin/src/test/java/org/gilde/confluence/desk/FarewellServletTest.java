package org.gilde.confluence.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.closing.Closing;
import org.gilde.confluence.closing.ClosingSteps;
import org.gilde.confluence.closing.MemoryPages;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Guild;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.founding.MemoryWiki;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.merging.MemoryMerges;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.screen.Visitor;
import org.gilde.confluence.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page on which a Community of Practice is closed")
class FarewellServletTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";

    private final Guild guild = Guild.inMemory();
    private final MemoryWiki wiki = new MemoryWiki();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryMerges merges = new MemoryMerges();
    private final Visitor visitor = new Visitor();

    @BeforeEach
    void intakeHasElsAndJan() {
        PersonKey els = new PersonKey("els");
        wiki.create("INTAKE", "Intake", els);
        wiki.page("INTAKE", Optional.empty(), "Home", "", Set.of(), els);
        guild.keep(Guild.practice("INTAKE", Joining.OPEN));
        guild.put("INTAKE", "els", Role.COORDINATOR, Standing.JOINED);
        guild.put("INTAKE", "stan", Role.STAND_IN, Standing.JOINED);
        guild.put("INTAKE", "jan", Role.MEMBER, Standing.JOINED);
    }

    @Test
    void proposesATitleAndShowsWhatWillHappenBeforeItDoes() {
        assertThat(get("els")).contains("value=\"Thank you\"", "See what will happen");
        String preview = post("els", Map.of("do", "preview", "title", "Goodbye", "words", "Thanks to Jan\n\nand Ann"));
        assertThat(preview)
                .contains("<h3>Goodbye</h3>", "<p>Thanks to Jan</p>", "<p>and Ann</p>", "closed on November 21, 2026")
                .contains("Its 3 members still read everything.", "Nobody gets a mail.", "cannot be taken back");
        assertThat(closed()).isFalse();
        assertThat(post("els", Map.of("do", "change", "title", "Goodbye", "words", "Thanks to Jan")))
                .contains("value=\"Goodbye\"", "Thanks to Jan</textarea>")
                .doesNotContain("<h3>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"els", "stan", "ada"})
    void closesForThoseInCharge(String who) {
        post(who, Map.of("do", "close", "title", "Goodbye", "words", "Thanks to Jan"));
        assertThat(visitor.sentTo()).isEqualTo("/wiki/display/INTAKE");
        assertThat(closed()).isTrue();
        assertThat(wiki.archived).containsExactly("INTAKE");
        assertThat(wiki.page("INTAKE", "Goodbye").storage())
                .startsWith("<p>Thanks to Jan</p><p>This community closed on");
        assertThat(guild.of("INTAKE", "jan")).isEqualTo("JOINED MEMBER");
        assertThat(get(who)).contains("is closed").doesNotContain("<form");
        post("stan", Map.of("do", "close", "title", "Again", "words", ""));
        assertThat(visitor.sentTo()).isEqualTo("/wiki/plugins/servlet/gilde/communities/closing?community=INTAKE");
        assertThat(wiki.pages.get("INTAKE")).doesNotContainKey("Again");
    }

    @Test
    void isNotThereForAnybodyElseNorForALearningCommunity() {
        guild.keep(Guild.learning("MI", "INTAKE", Joining.OPEN));
        guild.put("MI", "els", Role.COORDINATOR, Standing.JOINED);
        for (String who : new String[] {"jan", "stranger"}) {
            get(who);
            assertThat(visitor.status()).isEqualTo(404);
            post(who, Map.of("do", "close", "title", "Goodbye"));
            assertThat(visitor.status()).isEqualTo(404);
        }
        for (String key : new String[] {"MI", "NONE"}) {
            visitor.as("els").get(servlet(), Map.of("community", key));
            assertThat(visitor.status()).isEqualTo(404);
        }
        get("");
        assertThat(visitor.sentTo()).startsWith("/login");
        assertThat(closed()).isFalse();
    }

    @Test
    void expiredFormKeepsWhatWasTypedAndChangesNothing() {
        visitor.withForgedForms();
        assertThat(post("els", Map.of("do", "close", "title", "Goodbye", "words", "Thanks to Jan")))
                .contains("role=\"alert\"", "value=\"Goodbye\"", "Thanks to Jan</textarea>");
        assertThat(closed()).isFalse();
    }

    @Test
    void saysWhatIsWrongWithWhatWasTyped() {
        assertThat(post("els", Map.of("do", "close", "title", " ", "words", "x".repeat(2001))))
                .contains("Give the page a title.", "too long: 2000", "aria-invalid");
        assertThat(post("els", Map.of("do", "close", "title", "x".repeat(201)))).contains("too long: 200 ");
        assertThat(closed()).isFalse();
    }

    @Test
    void waitsForLearningCommunitiesAndNamesOnlyThoseThatOneMayKnowOf() {
        guild.keep(Guild.learning("MI", "INTAKE", Joining.OPEN));
        guild.keep(Guild.learning("SECRET", "INTAKE", Joining.INVITED));
        guild.keep(Guild.closed(Guild.learning("OLD", "INTAKE", Joining.OPEN)));
        assertThat(get("els"))
                .contains("once the Learning Communities under it are", "<a href=\"/wiki/display/MI\">Space MI</a>")
                .contains("1 Learning Community under it is by invitation")
                .doesNotContain("SECRET", "OLD", "<form");
        assertThat(get("ada")).contains("Space SECRET").doesNotContain("by invitation");
        post("els", Map.of("do", "close", "title", "Goodbye"));
        assertThat(closed()).isFalse();
    }

    @Test
    void waitsForACommunityOnItsWayInAndForgetsWhereThisOneWasToGo() {
        merges.propose("DEBT", "INTAKE");
        merges.agreed("DEBT");
        merges.propose("INTAKE", "YOUTH");
        assertThat(get("els")).contains("on its way into this one").doesNotContain("<form");
        post("els", Map.of("do", "close", "title", "Goodbye"));
        assertThat(closed()).isFalse();
        merges.done("DEBT");
        post("els", Map.of("do", "close", "title", "Goodbye"));
        assertThat(closed()).isTrue();
        assertThat(merges.find("INTAKE")).isEmpty();
    }

    @Test
    void oneThatIsBeingClosedOrMergedIsNotClosedTwice() {
        journal.begin("INTAKE", "closing", "{\"key\":\"INTAKE\",\"person\":\"els\"}", Guild.NOW);
        assertThat(get("stan")).contains("is being closed").doesNotContain("<form");
        post("stan", Map.of("do", "close", "title", "Goodbye"));
        assertThat(visitor.sentTo()).isEqualTo("/wiki/plugins/servlet/gilde/communities/closing?community=INTAKE");
        journal.end("INTAKE");
        journal.begin("INTAKE", "merging", "{}", Guild.NOW);
        post("stan", Map.of("do", "close", "title", "Goodbye"));
        assertThat(closed()).isFalse();
    }

    @Test
    void hostileTextStaysText() {
        String preview = post("els", Map.of("do", "preview", "title", HOSTILE, "words", HOSTILE));
        assertThat(preview).doesNotContain("<script>");
        post("els", Map.of("do", "close", "title", HOSTILE, "words", HOSTILE));
        assertThat(wiki.pages.getOrDefault("INTAKE", Map.of()).values())
                .isNotEmpty()
                .extracting(MemoryWiki.Made::storage)
                .noneMatch(storage -> storage.contains("<script>"));
    }

    @Test
    void thanksInTheLanguageOfTheCommunity() {
        guild.keep(Guild.practice("INTAKE", Joining.OPEN));
        visitor.reading("nl");
        assertThat(get("els")).contains("lang=\"nl\"", "value=\"Thank you\"", "De bedankpagina");
        assertThat(post("els", Map.of("do", "preview", "title", "Dag")))
                .contains("lang=\"en\"", "This community closed on", "Niemand krijgt een mail.");
        for (String other : new String[] {"fr", "de"}) {
            visitor.reading(other);
            assertThat(get("els")).contains("lang=\"" + other + "\"");
        }
        assertThat(visitor.status()).isEqualTo(200);
    }

    private boolean closed() {
        return guild.ports().communities().find("INTAKE").orElseThrow().closed().isPresent();
    }

    private String get(String name) {
        return before(name).get(servlet(), Map.of("community", "INTAKE"));
    }

    private String post(String name, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("community", "INTAKE"));
        all.putAll(fields);
        return before(name).post(servlet(), all);
    }

    private Visitor before(String name) {
        return name.isEmpty() ? visitor.anonymous() : visitor.as(name);
    }

    private FarewellServlet servlet() {
        CommunityPorts ports = guild.ports();
        Clock clock = Clock.fixed(Guild.NOW, ZoneOffset.UTC);
        MemoryPages pages = new MemoryPages();
        ClosingSteps steps = new ClosingSteps(
                pages,
                wiki,
                ports.communities(),
                guild.care(),
                ports.memberships(),
                guild.admission(),
                merges,
                guild.settlement());
        Closing closing = new Closing(journal, steps, ports.transactions(), clock);
        return new FarewellServlet(
                visitor.screens(),
                closing,
                new FarewellPage(
                        closing,
                        ports.communities(),
                        ports.memberships(),
                        key -> Optional.of("Space " + key),
                        pages,
                        tongue -> Words.in(tongue.getLanguage()),
                        clock));
    }
}
