package org.gilde.confluence.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Erasures.Remote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Erasing in the bridge's store")
class BridgeErasingTest implements Bridge {
    private static final PersonKey FATIMA = org.gilde.confluence.learning.Bridge.person("fatima");

    private final Estate estate = new Estate();
    private final RemoteErasing erasing = new BridgeErasing(this, estate.bridge.identifiers());
    private final List<BridgeQuestion> questions = new ArrayList<>();
    private boolean isKnown = true;
    private int status = 200;

    @Override
    public boolean isKnown() {
        return isKnown;
    }

    @Override
    public BridgeAnswer ask(BridgeQuestion question) {
        questions.add(question);
        return status == 0
                ? BridgeAnswer.kept(BridgeAnswer.Obstacle.NOBODY)
                : BridgeAnswer.said(status, MissingNode.getInstance());
    }

    @Test
    void namesEveryIdentifierThatIsKnown() {
        estate.bridge.takes(Events.fatima("completed", 9));
        assertThat(erasing.forget(FATIMA)).isEqualTo(Remote.DONE);
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).path()).isEqualTo("/operator/erasures");
        assertThat(questions.get(0).body())
                .contains("\"mode\":\"delete\"", "\"mbox\":\"mailto:fatima@sociaalhuis.example\"")
                .contains("\"everywhere\":true");
    }

    @ParameterizedTest
    @CsvSource({"200,DONE", "202,WAITING", "401,WAITING", "409,WAITING", "500,WAITING", "0,WAITING"})
    void isDoneOnlyWhenTheBridgeSaysSo(int said, Remote remote) {
        status = said;
        assertThat(erasing.forget(FATIMA)).isEqualTo(remote);
    }

    @Test
    void isTheOperatorsWhereNobodyToldWhereTheBridgeIs() {
        isKnown = false;
        assertThat(erasing.forget(FATIMA)).isEqualTo(Remote.UNTOLD);
        assertThat(erasing.forget(new PersonKey("gone"))).isEqualTo(Remote.UNTOLD);
        isKnown = true;
        assertThat(erasing.forget(new PersonKey("gone"))).isEqualTo(Remote.NOBODY);
        assertThat(questions).isEmpty();
    }
}
