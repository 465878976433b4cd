package org.gilde.bridge.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gilde.bridge.settings.Remote;
import org.gilde.bridge.settings.Secret;
import org.gilde.xapi.XapiVersion;
import org.junit.jupiter.api.Test;

class PeerClientTest {
    private static PeerClient client(URI url, int mostBytes) {
        return new PeerClient(
                new Remote("far", url, "u", new Secret("hush"), XapiVersion.V2_0_0, Duration.ofMillis(500)), mostBytes);
    }

    @Test
    void readsNoMoreThanItMay() {
        try (ScriptedPeer peer = new ScriptedPeer()) {
            peer.otherwise(ScriptedPeer.json("0123456789"));
            PeerAnswer answer = client(peer.url(), 10).get(peer.url());
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("0123456789");
            assertThatThrownBy(() -> client(peer.url(), 9).get(peer.url())).isInstanceOf(AnswerTooLargeException.class);
        }
    }

    @Test
    void doesNotWaitForABodyThatNeverEnds() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedPeer peer = new ScriptedPeer((exchange, request) -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                over.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            assertThatThrownBy(() -> client(peer.url(), 10).get(peer.url()))
                    .isInstanceOf(PeerAwayException.class)
                    .hasMessage("does not answer in time");
            over.countDown();
        }
    }

    @Test
    void showsUserAndPasswordToNobodyElse() {
        try (ScriptedPeer other = new ScriptedPeer();
                ScriptedPeer peer = new ScriptedPeer(
                        ScriptedPeer.status(302, "Location", other.url().toString()))) {
            assertThat(client(peer.url(), 10).get(peer.url()).status()).isEqualTo(302);
            assertThat(other.requests()).isEmpty();
        }
        assertThatThrownBy(() -> client(URI.create("http://127.0.0.1:1"), 10).get(URI.create("http://127.0.0.1:1")))
                .isInstanceOf(PeerAwayException.class)
                .hasMessage("can not be reached");
    }

    @Test
    void knowsTheStatementResourceHoweverTheAddressEnds() {
        URI expected = URI.create("https://lrs.example/xapi/statements");
        assertThat(client(URI.create("https://lrs.example/xapi/"), 1).statements())
                .isEqualTo(expected);
        assertThat(client(URI.create("https://lrs.example/xapi/statements"), 1).statements())
                .isEqualTo(expected);
    }
}
