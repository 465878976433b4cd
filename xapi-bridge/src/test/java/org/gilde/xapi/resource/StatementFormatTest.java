package org.gilde.xapi.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.statement.Statement;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.KeptStatement;
import org.gilde.xapi.store.StoredStatement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is given back of a Statement (Part Three 2.1.3)")
class StatementFormatTest {
    private static final Instant STORED = Instant.parse("2026-11-21T15:00:00Z");
    private static final String STATEMENT =
            """
            {"actor":{"mbox":"mailto:a@b","name":"A"},"verb":{"id":"a:b"},"object":{"objectType":"SubStatement",
             "actor":{"mbox":"mailto:a@b"},"verb":{"id":"a:b"},"object":{"id":"a:b"},"timestamp":"2026-11-20T14:00:00-05:00"},
             "timestamp":"2026-11-21T14:00:00.125+01:00","result":{"score":{"raw":12345678901234567890.25}}}""";

    @Test
    void isInUtcWhereItCameByTwo() throws JsonProcessingException {
        JsonNode given = given(STATEMENT, XapiVersion.V2_0_0, StatementFormat.EXACT);
        assertThat(given.path("timestamp").asText()).isEqualTo("2026-11-21T13:00:00.125Z");
        assertThat(given.path("object").path("timestamp").asText()).isEqualTo("2026-11-20T19:00:00Z");
        assertThat(given.toString()).contains("12345678901234567890.25");
    }

    @Test
    void isAsItCameByOne() throws JsonProcessingException {
        JsonNode given = given(STATEMENT, XapiVersion.V1_0_3, StatementFormat.EXACT);
        assertThat(given.path("timestamp").asText()).isEqualTo("2026-11-21T14:00:00.125+01:00");
        assertThat(given.path("object").path("timestamp").asText()).isEqualTo("2026-11-20T14:00:00-05:00");
    }

    @ParameterizedTest
    @CsvSource({"V1_0_3, 1.0.0", "V2_0_0, 2.0.0"})
    void hasTheVersionItCameBy(XapiVersion version, String text) throws JsonProcessingException {
        assertThat(given(STATEMENT, version, StatementFormat.EXACT)
                        .path("version")
                        .asText())
                .isEqualTo(text);
        String inUtc = STATEMENT.replace("+01:00", "Z").replace("-05:00", "Z");
        assertThat(given(inUtc, version, StatementFormat.EXACT).path("version").asText())
                .isEqualTo(text);
    }

    @Test
    void namesNoContextActorsWhereOnlyIdsAreWanted() throws JsonProcessingException {
        String statement = STATEMENT.replace(
                "\"result\"",
                "\"context\":{\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:e@b\",\"name\":\"Els\"}}],"
                        + "\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":{\"objectType\":\"Group\",\"name\":\"Els\","
                        + "\"member\":[{\"name\":\"Els\",\"mbox\":\"mailto:e@b\"}]},\"relevantTypes\":[\"a:b\"]}]},\"result\"");
        String given = given(statement, XapiVersion.V2_0_0, StatementFormat.IDS).toString();
        assertThat(given).doesNotContain("Els").contains("contextAgent", "contextGroup", "mailto:e@b", "relevantTypes");
    }

    private static JsonNode given(String json, XapiVersion version, StatementFormat format)
            throws JsonProcessingException {
        Statement read = new StatementReader()
                .readAll(json.getBytes(StandardCharsets.UTF_8), version)
                .get(0);
        StoredStatement stored = new StoredStatement(
                1, Tenant.MAIN, read.id(), STORED, read.timestamp().orElse(STORED), read.json());
        String text = format.format(new KeptStatement(stored, read.traits(), Samples.AUTHORITY), Languages.of(null));
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(text);
    }
}
