package org.gilde.confluence.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Titles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text from others stays text")
class HostileTextTest {
    private static final String HOSTILE = "\"><script>alert('x')</script>{0}$view#end";
    private static final String ESCAPED = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;{0}$view#end";
    private final Wiki wiki = Story.wiki();

    @Test
    void inTitlesAndNames() {
        Activity activity = new Activity("https://x.example", Optional.empty(), new Titles(Map.of("en", HOSTILE)));
        wiki.items.put(Story.FATIMA, List.of(Story.item(1, activity, LearningState.LEARNED, 3, "INTAKE")));
        wiki.shared.add(Story.completed(Story.JAN, activity, 1));
        wiki.people.put(Story.JAN, HOSTILE);
        wiki.names.put("INTAKE", HOSTILE);
        wiki.labels.add(HOSTILE);
        wiki.pages.add(Story.page(50, HOSTILE));
        String html = wiki.learnedBeside(Map.of()) + wiki.myLearning(Map.of());
        assertThat(html).doesNotContain("<script").contains(ESCAPED);
        assertThat(html.split("&lt;script", -1)).hasSizeGreaterThan(12);
    }

    @Test
    void inTitlesThatFillAPageOnlyAsMuchAsAPageBears() {
        String endless = "Endless ".repeat(900);
        Activity activity = new Activity("https://x.example", Optional.empty(), new Titles(Map.of("en", endless)));
        Activity nameless = new Activity("https://x.example/" + "a".repeat(7_000), Optional.empty(), Titles.NONE);
        wiki.items.put(
                Story.FATIMA,
                List.of(
                        Story.item(1, activity, LearningState.LEARNED, 3, "INTAKE"),
                        Story.item(2, nameless, LearningState.LEARNED, 3, "INTAKE")));
        wiki.shared.add(Story.completed(Story.JAN, activity, 1));
        String html = wiki.learnedBeside(Map.of()) + wiki.myLearning(Map.of());
        assertThat(html)
                .contains("Endless Endless\u2026", "Name unknown (https://x.example/aaa")
                .doesNotContain("Endless ".repeat(26), "a".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic", "community", "columns", "period", "max", "collapse", "heading"})
    void inParameters(String parameter) {
        assertThat(wiki.learnedBeside(Map.of(parameter, HOSTILE)))
                .doesNotContain("<script")
                .contains("its parameter “" + parameter + "”", "&lt;script&gt;");
    }
}
