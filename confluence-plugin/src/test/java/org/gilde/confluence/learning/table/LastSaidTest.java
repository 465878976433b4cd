package org.gilde.confluence.learning.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.ActivityWord;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.Test;

/** What was said last holds, wherever it is kept when that was said. */
class LastSaidTest {
    private static final String ACTIVITY = "https://lms.example/0";
    private static final int FEW = 3;
    private static final int MANY = 2_100;

    private final ActiveObjects objects = TestObjects.fresh();
    private final ActivityTable activities = new ActivityTable(objects);

    @Test
    void earlierWordChangesNothingWhileTheTimeStandsInTheRowOfWhoeverWrites() {
        say(FEW, "Title", 10);
        say(FEW, "Title", 30);
        assertThat(lately()).isEqualTo(FEW);
        say(1, "Too old", 20);
        assertThat(title()).isEqualTo("Title");
        say(1, "New", 40);
        assertThat(title()).isEqualTo("New");
    }

    @Test
    void earlierWordChangesNothingAfterSoManyWereSpokenOfThatTimesHaveRowsOfTheirOwn() {
        say(MANY, "Title", 10);
        say(MANY, "Title", 30);
        assertThat(lately()).isZero();
        assertThat(objects.count(LastSaidRow.class)).isEqualTo(MANY);
        say(1, "Too old", 20);
        assertThat(title()).isEqualTo("Title");
        say(1, "New", 40);
        assertThat(lately()).isOne();
        say(1, "Too old", 35);
        assertThat(title()).isEqualTo("New");
    }

    @Test
    void rowsThatEarlierVersionsLeftHold() {
        say(1, "Title", 30);
        objects.executeInTransaction(() -> {
            for (ActivityTurnRow turn : objects.find(ActivityTurnRow.class)) {
                turn.setLatelySaid(null);
                turn.save();
            }
            return true;
        });
        say(1, "Too old", 20);
        assertThat(title()).isEqualTo("Title");
    }

    private int lately() {
        return LatelySaid.read(objects.find(ActivityTurnRow.class)[0].getLatelySaid())
                .size();
    }

    private String title() {
        Titles titles = activities.titles(Set.of(ACTIVITY)).getOrDefault(ACTIVITY, Titles.NONE);
        return titles.in().orElse("");
    }

    private void say(int number, String title, long second) {
        List<ActivityWord> words = IntStream.range(0, number)
                .mapToObj(some -> "https://lms.example/" + some)
                .map(id -> new Activity(id, Optional.empty(), new Titles(Map.of("en", title))))
                .map(activity -> new ActivityWord(activity, Optional.empty(), Instant.ofEpochSecond(second)))
                .toList();
        objects.executeInTransaction(() -> {
            activities.takeTurn();
            activities.keep(words, List.of());
            return true;
        });
    }
}
