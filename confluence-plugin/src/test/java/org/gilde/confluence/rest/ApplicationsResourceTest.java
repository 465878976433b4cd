package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.subject.Estate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Having used what one learned, by REST")
class ApplicationsResourceTest {
    private final Asking asking = new Asking().as(Bridge.person("fatima")).administering();
    private final Estate estate = new Estate();
    private final ApplicationsResource resource = new ApplicationsResource(asking, estate.applying);
    private long item;

    @BeforeEach
    void fatimaLearns() {
        estate.bridge.takes(Events.fatima("completed", 9));
        item = estate.bridge.itemsOf("fatima").get(0).id();
    }

    private String note() {
        return "{\"item\":" + item + ",\"sentence\":\"Asked openly\",\"helped\":\"Time\",\"date\":\"2026-11-20\"}";
    }

    @Test
    void isNotedReadChangedAndDeleted() throws IOException {
        JsonNode kept = json(resource.add(body(note())));
        long id = kept.path("id").asLong();
        assertThat(kept.path("times").asInt()).isEqualTo(1);
        assertThat(kept.path("last").asText()).isEqualTo("2026-11-20");
        assertThat(kept.path("item").asLong()).isEqualTo(item);
        JsonNode again = json(resource.add(body("{\"item\":" + item + ",\"sentence\":\"Again\"}")));
        assertThat(again.path("times").asInt()).isEqualTo(2);
        assertThat(again.path("date").asText()).isEqualTo("2026-11-21");
        JsonNode found = json(resource.one(id));
        assertThat(found.path("sentence").asText()).isEqualTo("Asked openly");
        assertThat(found.path("helped").asText()).isEqualTo("Time");
        assertThat(found.has("hindered")).isFalse();
        assertThat(json(resource.change(id, body("{\"sentence\":\"Listened\",\"hindered\":\"Noise\"}")))
                        .path("hindered")
                        .asText())
                .isEqualTo("Noise");
        assertThat(json(resource.own("0")).path("applications"))
                .extracting(each -> each.path("sentence").asText())
                .containsExactly("Again", "Listened");
        assertThat(resource.remove(id).getStatus()).isEqualTo(200);
        assertThat(resource.remove(id).getStatus()).isEqualTo(404);
        assertThat(resource.one(id).getStatus()).isEqualTo(404);
    }

    @Test
    void comesInPages() throws IOException {
        for (int time = 0; time < 51; time++) {
            resource.add(body(note()));
        }
        JsonNode first = json(resource.own("0"));
        assertThat(first.path("applications")).hasSize(50);
        assertThat(first.path("next").asInt()).isEqualTo(50);
        JsonNode rest = json(resource.own("50"));
        assertThat(rest.path("applications")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(resource.own("-1").getStatus()).isEqualTo(400);
        assertThat(resource.own("99999999999").getStatus()).isEqualTo(400);
        assertThat(resource.own(null).getStatus()).isEqualTo(200);
    }

    @Test
    void isNotThereForAnybodyElseNotEvenForAnAdministrator() throws IOException {
        long id = json(resource.add(body(note()))).path("id").asLong();
        asking.as(Bridge.person("jan")).administering();
        assertThat(resource.one(id).getStatus()).isEqualTo(404);
        assertThat(resource.add(body(note())).getStatus()).isEqualTo(404);
        assertThat(resource.change(id, body("{\"sentence\":\"Mine\"}")).getStatus())
                .isEqualTo(404);
        assertThat(resource.remove(id).getStatus()).isEqualTo(404);
        assertThat(json(resource.own("0")).path("applications")).isEmpty();
        asking.anonymous();
        assertThat(resource.own("0").getStatus()).isEqualTo(401);
        assertThat(resource.own("-1").getStatus()).isEqualTo(401);
        assertThat(resource.one(id).getStatus()).isEqualTo(401);
        assertThat(resource.add(body(note())).getStatus()).isEqualTo(401);
        assertThat(resource.change(id, body("{}")).getStatus()).isEqualTo(401);
        assertThat(resource.remove(id).getStatus()).isEqualTo(401);
        asking.as(Bridge.person("fatima"));
        assertThat(json(resource.one(id)).path("sentence").asText()).isEqualTo("Asked openly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"sentence\":\"x\"}",
                "{\"item\":\"1\",\"sentence\":\"x\"}",
                "{\"item\":1,\"sentence\":7}",
                "{\"item\":1,\"sentence\":\"\"}",
                "{\"item\":1,\"sentence\":\"x\",\"date\":\"2026-11-22\"}",
                "{\"item\":1,\"sentence\":\"x\",\"date\":\"1899-01-01\"}",
                "{\"item\":1,\"sentence\":\"x\",\"audience\":\"everybody\"}"
            })
    void isRefusedWithAReasonWhereSomethingIsWrong(String json) throws IOException {
        Response response = resource.add(body(json));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(new ObjectMapper()
                        .readTree((String) response.getEntity())
                        .at("/message")
                        .asText())
                .isNotBlank()
                .doesNotContain("2026-11-22T", "everybody");
    }

    @Test
    void tooLongTextIsRefused() throws IOException {
        for (String field : new String[] {"sentence", "helped", "hindered"}) {
            String long301 = "{\"item\":" + item + ",\"sentence\":\"x\",\"" + field + "\":\"" + "x".repeat(301) + "\"}";
            assertThat(resource.add(body(long301)).getStatus()).as(field).isEqualTo(400);
        }
        assertThat(resource.add(body(note().replace("Asked", "x".repeat(20_000))))
                        .getStatus())
                .isEqualTo(400);
        assertThat(estate.applications.of(Bridge.person("fatima"))).isEmpty();
    }

    private static JsonNode json(Response response) throws IOException {
        assertThat(response.getStatus()).isEqualTo(200);
        return new ObjectMapper().readTree((String) response.getEntity());
    }

    private static ByteArrayInputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
