package org.gilde.confluence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.ConnectionCheck;
import org.gilde.confluence.bridge.RefusedEvents;
import org.gilde.confluence.bridge.RemoteBridge;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeReports;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.people.Asking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The connection over REST")
class ConnectionResourceTest implements BridgeReports {
    private final Asking asking = new Asking();
    private final RemoteBridge remote = new RemoteBridge();
    private final ConnectionResource resource = new ConnectionResource(
            asking, remote, new RefusedEvents(remote), new ConnectionCheck(remote, remote), this);

    @Test
    void keepsTheAccessAndNeverGivesTheSecretBack() {
        Response kept = keep("{\"address\":\"https://bridge.example\",\"key\":\"ops\",\"secret\":\"hush\"}");
        assertThat(kept.getEntity())
                .asString()
                .contains("\"address\":\"https://bridge.example\"", "\"key\":\"ops\"", "\"waiting\":2")
                .doesNotContain("hush");
        assertThat(resource.forget().getStatus()).isEqualTo(204);
        assertThat(remote.current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{\"address\":\"ftp://a\",\"key\":\"k\",\"secret\":\"s\"}",
                "{\"address\":\"http://a\",\"key\":\"a:b\",\"secret\":\"s\"}",
                "{\"address\":\"http://a\",\"key\":\"k\"}",
                "{\"address\":\"http://a\",\"key\":\"k\",\"secret\":\"s\",\"more\":1}"
            })
    void refusesWhatIsNoAccess(String body) {
        assertThat(keep(body).getStatus()).isEqualTo(400);
        assertThat(remote.current()).isEmpty();
    }

    @Test
    void triesTheConnection() {
        remote.tell();
        assertThat(resource.test().getEntity()).asString().contains("\"outcome\":\"arrived\"", "\"backMillis\":0");
    }

    @Test
    void listsWhatWasRefusedAndDealsWithIt() {
        remote.tell();
        remote.letter(7, "odd");
        assertThat(resource.refused().getEntity()).asString().contains("\"count\":1", "\"reason\":\"odd\"");
        assertThat(resource.retry(7).getStatus()).isEqualTo(204);
        assertThat(resource.retry(7).getStatus()).isEqualTo(404);
        assertThat(resource.drop(7).getStatus()).isEqualTo(404);
        remote.answers(BridgeAnswer.said(409, MissingNode.getInstance()));
        assertThat(resource.retry(7).getStatus()).isEqualTo(409);
        remote.answers(BridgeAnswer.said(410, MissingNode.getInstance()));
        assertThat(resource.retry(7).getStatus()).isEqualTo(410);
        remote.forget();
        assertThat(resource.refused().getStatus()).isEqualTo(503);
    }

    @Test
    void isForAdministratorsOnly() {
        Stream<Supplier<Response>> requests = Stream.of(
                resource::get,
                () -> keep("{}"),
                resource::forget,
                resource::test,
                resource::refused,
                () -> resource.retry(1),
                () -> resource.drop(1));
        requests.forEach(request -> {
            asking.as("jan");
            assertThat(request.get().getStatus()).isEqualTo(403);
            asking.anonymous();
            assertThat(request.get().getStatus()).isEqualTo(401);
        });
    }

    private Response keep(String body) {
        InputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return resource.keep(bytes);
    }

    @Override
    public void heard(BridgeReport report, Instant when, boolean withEvents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<BridgeStatus> latest() {
        return Optional.of(new BridgeStatus(new BridgeReport("1", 9, 7, 2, 0), Instant.EPOCH, Optional.empty()));
    }
}
