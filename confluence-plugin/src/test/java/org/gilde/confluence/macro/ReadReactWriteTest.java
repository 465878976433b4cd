package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.Joining;
import org.gilde.confluence.community.MemoryCommunities;
import org.gilde.confluence.community.Stage;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Deed;
import org.gilde.confluence.participation.Figures;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Flow;
import org.gilde.confluence.participation.MemoryFloors;
import org.gilde.confluence.participation.ParticipationPorts;
import org.gilde.confluence.people.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The macro read-react-write")
class ReadReactWriteTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Wiki wiki = Story.wiki();
    private final ParticipationPorts ports = ParticipationPorts.inMemory();
    private final MemoryCommunities communities = new MemoryCommunities();
    private final MemoryFloors floors = new MemoryFloors();
    private LocalDate counted = TODAY.minusDays(9);

    @BeforeEach
    void foundCommunity() {
        communities.keep(new Community(
                "INTAKE", "", Set.of(), Stage.ACTIVE, Joining.OPEN, "", "", "nl", Optional.empty(), Optional.empty()));
    }

    @Test
    void showsTheReadersOwnDeedsAndOneSmallStep() {
        did(Story.FATIMA, Act.CREATED, 1);
        did(Story.FATIMA, Act.REACTED, 3);
        did(Story.JAN, Act.REACTED, 7);
        assertThat(show())
                .contains(
                        "Only you see this",
                        "You wrote 1 page or blog post.",
                        "You reacted 3 times.",
                        "ask somebody who is new")
                .doesNotContain("7 times", "You read");
    }

    @Test
    void asksForReactionsFirstAndForPagesThen() {
        assertThat(show()).contains("You wrote 0 pages and blog posts.", "say under a page what you could use");
        did(Story.FATIMA, Act.REACTED, 1);
        assertThat(show()).contains("write down one thing that worked for you");
    }

    @Test
    void countsTheReadersReadingOnlyAfterTheirChoice() {
        did(Story.FATIMA, Act.READ, 12);
        assertThat(show()).contains("What you read is not kept.", "Count my reading, for me alone");
        ports.ownReading().choose(Story.FATIMA, true);
        assertThat(show())
                .contains(
                        "You read 12 pages and blog posts.",
                        "Count my reading no more",
                        "/rest/gilde/1.0/participation/reading")
                .contains("no effect on what you can read");
    }

    @Test
    void showsSharesOfTheCommunityWithoutNames() {
        count(20, 30, 50, 1240);
        assertThat(show())
                .contains("Intake, in the last 90 days", "100 members", "Wrote", "20%", "30%", "50%")
                .contains("opened 1,240 times", "<svg class=\"gilde-flow-bars\"", "<th scope=\"row\">Wrote</th>");
    }

    @Test
    void withholdsWhatWouldTellOfFewPeople() {
        count(3, 30, 67, 12);
        assertThat(show()).contains("too few to tell", "67%").doesNotContain("30%", "3%");
        count(1, 1, 2, 12);
        assertThat(show())
                .contains("Too few people to show this safely (fewer than 5).")
                .doesNotContain("<table", "opened");
    }

    @Test
    void withholdsMoreAtOnceWhenTheFloorIsRaisedThoughNothingIsCountedAnew() {
        count(7, 30, 63, 12);
        assertThat(show()).contains("7%", "30%", "63%", "opened");
        floors.raise(new Floor(8), Story.JAN);
        assertThat(show()).contains("too few to tell", "63%").doesNotContain("30%", ">7%");
        count(2, 3, 14, 12);
        floors.raise(new Floor(20), Story.JAN);
        assertThat(show())
                .contains("Too few people to show this safely (fewer than 20).")
                .doesNotContain("<table", "opened");
    }

    @Test
    void saysThatNothingIsCountedYet() {
        assertThat(show()).contains("Nothing is counted here yet.");
    }

    @Test
    void showsAnAnonymousReaderTheSharesOnly() {
        wiki.reader = Optional.empty();
        did(Story.FATIMA, Act.CREATED, 2);
        count(20, 30, 50, 1240);
        assertThat(show()).contains("Log in to see how you take part.", "20%").doesNotContain("You wrote", "<button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word", "html_export", "email", "feed"})
    void showsNothingOfTheReaderInAnExport(String output) {
        did(Story.FATIMA, Act.CREATED, 2);
        wiki.output = output;
        assertThat(show()).doesNotContain("You wrote", "<button");
    }

    @Test
    void refusesToNameACommunityThatIsNoneOrThatTheReaderMayNotSee() {
        for (String named : List.of("DEBT", "SECRET")) {
            assertThat(show(Map.of("community", named)))
                    .contains("There is no community “" + named + "” here that you can see.");
        }
    }

    @Test
    void saysThatThePagesOwnSpaceIsNoCommunity() {
        wiki.space = "DEBT";
        assertThat(show()).contains("This space is no community yet.").doesNotContain("cannot be shown", "You wrote");
    }

    @Test
    void givesNothingAwayWhereThePagesOwnSpaceMayNotBeSeen() {
        wiki.space = "SECRET";
        wiki.output = "pdf";
        assertThat(show())
                .contains("Whoever may see this space sees here how people take part.")
                .doesNotContain("cannot be shown", "SECRET", "<table");
    }

    @Test
    void showsAnotherCommunityThanThatOfThePage() {
        wiki.space = "DEBT";
        did(Story.FATIMA, Act.CREATED, 1);
        assertThat(show(Map.of("community", "INTAKE")))
                .contains("Intake, in the last 90 days", "You wrote 1 page or blog post.");
    }

    @Test
    void showsSomebodyWhoIsNoMemberTheirOwnAndTheShares() {
        wiki.reader = Optional.of(Story.KARIM);
        count(20, 30, 50, 1240);
        assertThat(show()).contains("You wrote 0 pages and blog posts.", "20%", "<button");
    }

    @Test
    void standsTwiceOnAPageWithoutSharingAnId() {
        count(20, 30, 50, 1240);
        ports.ownReading().choose(Story.FATIMA, true);
        String html = show(Map.of("heading", "3")) + show(Map.of("heading", "3"));
        assertThat(html).contains("<h3 ", "<h4 ", "gilde-flow-read").doesNotContain("<h2 ");
        assertThat(Ids.in(html)).doesNotHaveDuplicates().containsAll(Ids.referredToIn(html));
    }

    private void did(PersonKey person, Act act, int times) {
        for (int content = 0; content < times; content++) {
            ports.deeds().keep(List.of(new Deed(person, "INTAKE", act, content, TODAY)));
        }
    }

    /** A later call is a later day's count. */
    private void count(int created, int reacted, int others, long views) {
        counted = counted.plusDays(1);
        ports.flows().keep(new Flow("INTAKE", counted, created, reacted, others, views));
    }

    private String show() {
        return show(Map.of());
    }

    private String show(Map<String, String> parameters) {
        return new ReadReactWriteMacro(
                        new ReadReactWriteReader(
                                wiki::name,
                                communities,
                                ports.deeds(),
                                ports.ownReading(),
                                new Figures(ports.flows(), floors)),
                        wiki.edge())
                .execute(parameters, "", wiki.context());
    }
}
