package org.gilde.e2e.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gilde.e2e.chain.ChainUnderTest.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gilde.e2e.run.Bridge;
import org.gilde.e2e.run.Chain;
import org.gilde.e2e.run.Guide;
import org.gilde.e2e.run.Story;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("However Statements arrive, people see the same items")
class ChainTest {
    @AutoClose
    private static final ChainUnderTest CHAIN = new ChainUnderTest(Chain.startEachOnItsOwn("ways"));

    @BeforeAll
    static void tellTheStoryOnceInOrder() {
        CHAIN.send("plain", Story.statements());
        await().atMost(ChainUnderTest.PATIENCE)
                .untilAsserted(() -> assertThat(CHAIN.seen("plain").of("bram")).isNotEmpty());
        CHAIN.bridge().awaitDelivered();
        assertThat(CHAIN.seen("plain").byPerson().values())
                .allSatisfy(items -> assertThat(items).isNotEmpty());
    }

    @Test
    void whatTheInstallGuideSendsAsEachSenderArrives() throws IOException, InterruptedException {
        String lms = "https://lms.sociaalhuis.example";
        String said = Guide.run(
                6,
                Map.of(
                        "BRIDGE",
                        CHAIN.bridge().address().toString(),
                        "KEY",
                        Bridge.KEY,
                        "SECRET",
                        Bridge.SECRET,
                        "LMS",
                        lms,
                        "NAME",
                        "els",
                        "MAIL",
                        "els@sociaalhuis.example"));
        CHAIN.bridge().awaitDelivered();
        assertThat(CHAIN.wiki().as("els").items().path("items").findValuesAsText("id"))
                .as(said)
                .contains(
                        lms + "/course/view.php?id=101",
                        lms + "/course/course-v1:Org+Intake+2026",
                        lms + "/au/lesson-1");
    }

    @Test
    void theSameBatchThreeTimes() {
        for (int time = 0; time < 3; time++) {
            CHAIN.send("thrice", Story.statements());
        }
        CHAIN.expectAsPlain("thrice");
    }

    @Test
    void newestFirst() {
        List<JsonNode> reversed = new ArrayList<>(Story.statements());
        Collections.reverse(reversed);
        Story.batches(reversed, 5).forEach(batch -> CHAIN.send("reversed", batch));
        CHAIN.expectAsPlain("reversed");
    }

    @Test
    void inAnyOrderInManySmallBatches() {
        List<JsonNode> shuffled = new ArrayList<>(Story.statements());
        Collections.shuffle(shuffled, new Random(20_261_121));
        Story.batches(shuffled, 7).forEach(batch -> CHAIN.send("shuffled", batch));
        CHAIN.expectAsPlain("shuffled");
    }

    @Test
    void aCompletionThatIsTakenBackNeverStands() {
        CHAIN.send("void-last", Story.statements());
        CHAIN.send("void-last", List.of(Story.voider()));
        CHAIN.send("void-first", List.of(Story.voider()));
        CHAIN.send("void-first", Story.statements());
        List<JsonNode> between = new ArrayList<>(Story.statements());
        between.add(between.indexOf(Story.completion()), Story.voider());
        CHAIN.send("void-between", between);

        Seen plain = CHAIN.seen("plain");
        String taken = plain.of("fatima").stream()
                .filter(item -> item.contains("\"id\":\"https://lms.sociaalhuis.example/course/view.php?id=7\""))
                .filter(item -> item.contains("\"raw\":85"))
                .findFirst()
                .orElseThrow();
        CHAIN.expect(() -> {
            for (String edition : List.of("void-last", "void-first", "void-between")) {
                Seen seen = CHAIN.seen(edition);
                assertThat(seen.of("fatima")).isNotEmpty().doesNotContain(taken);
                assertThat(seen.of("jan")).isEqualTo(plain.of("jan"));
            }
        });
        assertThat(CHAIN.seen("void-first")).isEqualTo(CHAIN.seen("void-last"));
        assertThat(CHAIN.seen("void-between")).isEqualTo(CHAIN.seen("void-last"));
    }

    @Nested
    class WhoIsNamedOtherwise extends MatchingStory {
        WhoIsNamedOtherwise() {
            super(CHAIN);
        }
    }

    @Nested
    class WhatStopsInTheMiddle extends OutageStory {
        WhatStopsInTheMiddle() {
            super(CHAIN);
        }
    }

    @Nested
    class WhatAnAdministratorSays extends AdministratorStory {
        WhatAnAdministratorSays() {
            super(CHAIN);
        }
    }

    @Nested
    class WhatMembersDo extends MemberStory {
        WhatMembersDo() {
            super(CHAIN);
        }
    }
}
