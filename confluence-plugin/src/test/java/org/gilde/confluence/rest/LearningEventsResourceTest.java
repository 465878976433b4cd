package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.linkage.Lacking;
import org.gilde.confluence.people.Asking;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.upkeep.IntakeMeter;
import org.gilde.confluence.upkeep.IntakeMeter.Batch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearningEventsResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PersonKey ACCOUNT = new PersonKey("the bridge's");

    private Bridge bridge = new Bridge(FailingPorts.working());
    private Features features = Features.ALL;

    @BeforeEach
    void nameTheAccount() {
        bridge.keep(new Settings(Optional.of(ACCOUNT)));
    }

    private final IntakeMeter meter = new IntakeMeter(Clock.systemUTC());

    private Response post(Asking asking, byte[] body) throws Exception {
        return new LearningEventsResource(asking, bridge, bridge.intake(), features, meter)
                .take(new ByteArrayInputStream(body));
    }

    private Response post(String body) throws Exception {
        return post(new Asking().as(ACCOUNT), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesNothingAndHasTheBridgeTryAgainWhereTheAppIsOff() throws Exception {
        features = Lacking.features(Feature.BASE);
        Response response = post(Events.batch());
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isNotEmpty();
    }

    @Test
    void countsWhatComesAndWhatBecomesOfIt() throws Exception {
        String completed = Events.fatima("completed", 9);
        post(Events.batch(completed, Events.told("nobody", "completed", 10, "")));
        post(Events.batch(completed));
        post("no JSON");
        post(new Asking().as(ACCOUNT), new byte[] {(byte) 0xC3, (byte) 0x28});
        post(new Asking().as(ACCOUNT), new byte[(16 << 20) + 1]);
        post(new Asking().anonymous(), new byte[0]);
        IntakeMeter.Figures figures = meter.figures();
        assertThat(figures.events())
                .containsEntry(Outcome.TAKEN, 1L)
                .containsEntry(Outcome.WAITING, 1L)
                .containsEntry(Outcome.REPEATED, 1L)
                .containsEntry(Outcome.REFUSED, 0L);
        assertThat(figures.batches())
                .containsEntry(Batch.TAKEN, 2L)
                .containsEntry(Batch.UNREADABLE, 3L)
                .containsEntry(Batch.FAILED, 0L);
        assertThat(figures.longest()).isPositive().isGreaterThanOrEqualTo(figures.mean());
    }

    @Test
    void saysWhyItIsOff() throws Exception {
        features = feature -> Optional.of(Off.NEWER);
        assertThat(post(Events.batch()).getEntity()).asString().contains("its data are of a later version");
    }

    @Test
    void answerSaysWhatBecameOfEachEventAsTheSchemaHasIt() throws Exception {
        Response response = post(Events.batch(
                Events.fatima("completed", 9),
                Events.fatima("completed", 9),
                Events.told("piet", "passed", 8, ""),
                Events.fatima("launched", 8),
                "{\"statementId\":\"x\"}"));
        assertThat(response.getStatus()).isEqualTo(200);
        JsonNode answer = JSON.readTree((String) response.getEntity());
        assertThat(answer.findValuesAsText("outcome"))
                .containsExactly("taken", "repeated", "waiting", "dropped", "refused");
        assertThat(answer.path("verbs"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(bridge.verbs().table().counting());
        Path schema = Path.of(System.getProperty("gilde.root", ".."), "src/docs/learning-event-results.schema.json");
        try (InputStream text = Files.newInputStream(schema)) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(text)
                            .validate(answer))
                    .isEmpty();
        }
    }

    @Test
    void signOfLifeThatWasAskedForIsNoted() throws Exception {
        String body = Events.batch().replace("\"events\":[]", "\"events\":[],\"nonce\":\"0123-abcd\"");
        assertThat(post(body).getStatus()).isEqualTo(200);
        assertThat(bridge.hasCome("0123-abcd")).isTrue();
        assertThat(bridge.hasCome("0123-abce")).isFalse();
    }

    @Test
    void administratorMaySend() throws Exception {
        byte[] body = Events.batch(Events.fatima("completed", 9)).getBytes(StandardCharsets.UTF_8);
        assertThat(post(new Asking(), body).getStatus()).isEqualTo(200);
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
    }

    @Test
    void anonymousIsAskedToLogInAndOthersAreTurnedAway() throws Exception {
        byte[] body = Events.batch(Events.fatima("completed", 9)).getBytes(StandardCharsets.UTF_8);
        assertThat(post(new Asking().anonymous(), body).getStatus()).isEqualTo(401);
        assertThat(post(new Asking().as(Bridge.person("fatima")), body).getStatus())
                .isEqualTo(403);
        bridge.keep(Settings.NONE);
        assertThat(post(new Asking().as(ACCOUNT), body).getStatus()).isEqualTo(403);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
    }

    @Test
    void unreadableBodyIsRefusedWithoutRepeatingIt() throws Exception {
        for (String body : List.of("", "{", "secret", "{\"events\":[]}", Events.batch() + Events.batch())) {
            Response response = post(body);
            assertThat(response.getStatus()).as(body).isEqualTo(400);
            assertThat((String) response.getEntity()).doesNotContain("secret");
        }
        byte[] notUtf8 = {(byte) 0xC3, (byte) 0x28};
        assertThat(post(new Asking().as(ACCOUNT), notUtf8).getStatus()).isEqualTo(400);
        assertThat(bridge.latest()).isEmpty();
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        String[] events = new String[501];
        java.util.Arrays.fill(events, Events.fatima("completed", 9));
        assertThat(post(Events.batch(events)).getStatus()).isEqualTo(413);
        assertThat(post(new Asking().as(ACCOUNT), new byte[(16 << 20) + 1]).getStatus())
                .isEqualTo(413);
    }

    @Test
    void databaseThatDoesNotAnswerIsAskedAgainLaterAndNothingIsTold() throws Exception {
        Ports failing = FailingPorts.failing(Integer.MAX_VALUE);
        bridge = new Bridge(failing);
        nameTheAccount();
        Response response = post(Events.batch(Events.fatima("completed", 9)));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("30");
        assertThat((String) response.getEntity()).doesNotContain("fatima");
        assertThat(bridge.latest()).isEmpty();
    }

    @Test
    void failureThatPassesIsNotSeen() throws Exception {
        bridge = new Bridge(FailingPorts.failing(2));
        nameTheAccount();
        assertThat(post(Events.batch(Events.fatima("completed", 9))).getStatus())
                .isEqualTo(200);
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
    }
}
