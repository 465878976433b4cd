package org.gilde.bridge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gilde.bridge.peer.PeerAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultReaderTest {
    private static ResultPage read(String body, Map<String, List<String>> headers) {
        return new ResultReader()
                .read(new PeerAnswer(
                        200, HttpHeaders.of(headers, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResultPage read(String body) {
        return read(body, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statements\":[]}",
                "{\"statements\":[],\"more\":\"\"}",
                "{\"statements\":[],\"more\":\" \"}",
                "{\"statements\":[],\"more\":null}",
                "{\"more\":false,\"statements\":[]}"
            })
    void knowsTheLastPageWhateverItSaysOfMore(String page) {
        assertThat(read(page).more()).isEmpty();
    }

    @Test
    void cutsEachTextOutAsItStandsThere() {
        String one = "{ \"id\":\"a\",\n\t\"x\" : [1.50, \"}]\\\"é€😀\"]}";
        ResultPage page =
                read("{\"other\":{\"statements\":[1]},\"statements\":[ " + one + ",\n{},{},7 ],\"more\":\"/x\"}");
        assertThat(page.statements()).extracting(Pulled::text).containsExactly(one, "{}", "7");
        assertThat(page.more()).contains("/x");
    }

    @Test
    void readsWhoVouchesAndWhenItWasStoredHoweverPrecisely() {
        ResultPage page = read("{\"statements\":[{\"stored\":\"2026-01-01T10:00:00.123456789+01:00\","
                + "\"authority\":{\"mbox\":\"mailto:a@b.example\"}},{\"stored\":\"yesterday\",\"authority\":1}]}");
        assertThat(page.statements().get(0).stored()).contains(Instant.parse("2026-01-01T09:00:00.123456789Z"));
        assertThat(page.statements().get(0).authority()).contains("{\"mbox\":\"mailto:a@b.example\"}");
        assertThat(page.statements().get(1).stored()).isEmpty();
        assertThat(page.statements().get(1).authority()).isEmpty();
    }

    @Test
    void goesByTheClockOfTheSource() {
        Map<String, List<String>> date = Map.of("Date", List.of("Thu, 01 Jan 2026 10:00:00 GMT"));
        assertThat(read("{\"statements\":[]}", date).moment()).contains(Instant.parse("2026-01-01T10:00:00Z"));
        Map<String, List<String>> both = Map.of(
                "Date",
                List.of("Thu, 01 Jan 2026 10:00:00 GMT"),
                "X-Experience-API-Consistent-Through",
                List.of("2026-01-01T09:59:00.5Z"));
        assertThat(read("{\"statements\":[]}", both).moment()).contains(Instant.parse("2026-01-01T09:59:00.500Z"));
        assertThat(read("{\"statements\":[]}").moment()).isEmpty();
    }
}
