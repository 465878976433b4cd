package org.gilde.confluence.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.gilde.confluence.bridge.Finding.Verdict;
import org.gilde.confluence.bridge.RefusedEvents.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A test of the connection")
class ConnectionCheckTest {
    private final RemoteBridge remote = new RemoteBridge();

    @Test
    void goesAllTheWayRound() {
        remote.tell();
        Finding finding = check();
        assertThat(finding.isGood()).isTrue();
        assertThat(finding.there()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(finding.back()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void findsOutThatTheSignWentElsewhere() {
        remote.tell();
        remote.answers(
                BridgeAnswer.said(200, JsonNodeFactory.instance.objectNode().put("millis", 3)));
        assertThat(check().verdict()).isEqualTo(Verdict.ANOTHER_WIKI);
    }

    @ParameterizedTest
    @CsvSource({
        "ADDRESS,ADDRESS",
        "NOBODY,NOBODY",
        "TLS,TLS",
        "SILENCE,SILENCE",
        "BROKEN,STRANGE",
        "TOO_LARGE,STRANGE",
        "UNTOLD,UNTOLD"
    })
    void saysWhatStandsBeforeTheBridge(Obstacle obstacle, Verdict verdict) {
        remote.tell();
        remote.answers(BridgeAnswer.kept(obstacle));
        assertThat(check().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"200,NO_BRIDGE", "401,KEY", "403,KEY", "404,NO_BRIDGE", "409,NO_WIKI", "503,STRANGE", "500,STRANGE"})
    void saysWhatTheBridgeRefuses(int status, Verdict verdict) {
        remote.tell();
        remote.answers(BridgeAnswer.said(status, MissingNode.getInstance()));
        assertThat(check().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0,WIKI_AWAY", "400,VERSIONS", "401,TOKEN", "403,ACCOUNT", "404,NO_APP", "302,LED_AWAY", "500,WIKI_AWAY"
    })
    void saysWhatStandsBetweenTheBridgeAndTheWiki(int status, Verdict verdict) {
        remote.tell();
        remote.answers(BridgeAnswer.said(
                503, JsonNodeFactory.instance.objectNode().put("millis", 1).put("status", status)));
        assertThat(check().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"200,DONE", "204,DONE", "404,NONE", "409,REFUSED", "410,EMPTY", "503,AWAY", "401,AWAY"})
    void tellsWhatBecameOfARefusedEvent(int status, Outcome outcome) {
        remote.tell();
        remote.answers(BridgeAnswer.said(status, MissingNode.getInstance()));
        RefusedEvents refused = new RefusedEvents(remote);
        assertThat(refused.retry(1)).isEqualTo(outcome);
        assertThat(refused.drop(1)).isEqualTo(outcome);
        assertThat(refused.list()).isEmpty();
    }

    private Finding check() {
        return new ConnectionCheck(remote, remote).check();
    }
}
