package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gilde.xapi.LrsException;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Whatever comes, a query is read or refused")
class QueryFuzzTest {
    private static final int PAGE = 500;

    /** The first line is the header Accept-Language, the rest is the query. */
    @FuzzTest(maxDuration = "20m")
    void readsOrRefuses(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int line = Math.max(0, text.indexOf('\n'));
        String languages = text.substring(0, line);
        Request request = new Request(
                "GET",
                "/xapi",
                "/statements",
                text.substring(line),
                name -> name.equals("Accept-Language") ? languages : null,
                new byte[0]);
        Request form = new Request("POST", "/xapi", "/statements", "method=GET", name -> null, input);
        select(request);
        try {
            select(AlternateSyntax.unfold(form));
        } catch (LrsException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    private static void select(Request request) {
        try {
            Selection selection = Selection.of(request, PAGE, Optional.empty());
            assertThat(selection.query().limit()).isBetween(1, PAGE);
            String more = new More(selection.parameters(), 7).link("/xapi/statements");
            assertThat(More.parse(more.substring(more.indexOf("more=") + 5)).parameters())
                    .isEqualTo(selection.parameters());
        } catch (LrsException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }
}
