package org.gilde.confluence.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A bridge that is away")
class RestingBridgeTest {
    private Instant now = Instant.parse("2026-11-23T04:00:00Z");
    private BridgeAnswer answer = said(200);
    private int asked;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    private final Bridge resting = new RestingBridge(
            new Bridge() {
                @Override
                public boolean isKnown() {
                    return true;
                }

                @Override
                public BridgeAnswer ask(BridgeQuestion question) {
                    asked++;
                    return answer;
                }
            },
            clock);

    private static BridgeAnswer said(int status) {
        return BridgeAnswer.said(status, MissingNode.getInstance());
    }

    private BridgeAnswer ask() {
        return resting.ask(BridgeQuestion.get("/operator/removals/1"));
    }

    private void isLeftAloneFor(Duration pause) {
        int before = asked;
        now = now.plus(pause).minusMillis(1);
        assertThat(ask()).isEqualTo(answer);
        assertThat(asked).as("within " + pause).isEqualTo(before);
        now = now.plusMillis(1);
        ask();
        assertThat(asked).as("after " + pause).isEqualTo(before + 1);
    }

    @Test
    void isLeftAloneTwiceAsLongEachTimeUpToAQuarterOfAnHour() {
        answer = BridgeAnswer.kept(Obstacle.SILENCE);
        ask();
        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900, 900}) {
            isLeftAloneFor(Duration.ofSeconds(seconds));
        }
        answer = said(200);
        now = now.plus(RestingBridge.LONGEST);
        assertThat(ask().isDone()).isTrue();
        assertThat(ask().isDone()).isTrue();
        answer = said(503);
        ask();
        isLeftAloneFor(RestingBridge.FIRST);
    }

    @Test
    void isLeftAloneAsLongAsItAsksForAndNoLongerThanAQuarterOfAnHour() {
        answer = BridgeAnswer.said(429, MissingNode.getInstance(), Optional.of(Duration.ofSeconds(7)));
        ask();
        isLeftAloneFor(Duration.ofSeconds(7));
        answer = BridgeAnswer.said(503, MissingNode.getInstance(), Optional.of(Duration.ofDays(7)));
        now = now.plusSeconds(7);
        ask();
        isLeftAloneFor(RestingBridge.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 400, 401, 403, 404, 409})
    void isThereWhenItAnswersWhateverItSays(int status) {
        answer = said(status);
        ask();
        ask();
        assertThat(asked).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void isAwayWhereNothingComesAtAll(Obstacle obstacle) {
        answer = BridgeAnswer.kept(obstacle);
        ask();
        ask();
        assertThat(asked).isEqualTo(obstacle == Obstacle.UNTOLD || obstacle == Obstacle.TOO_LARGE ? 2 : 1);
    }
}
