package org.gilde.confluence.craft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeAnswer.Obstacle;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("My craft: Statements as received")
class StatementsServletTest {
    private final Study study = new Study();
    private String item = "";

    @BeforeEach
    void fatimaCompletes() {
        for (int hour = 1; hour <= 12; hour++) {
            study.bridge.takes(Events.fatima("completed", hour));
            study.luggage.store.receive(
                    "fatima",
                    Events.id("completed" + hour),
                    "{\"hour\":" + hour + ",\"name\":\"<script>alert(1)</script>\"}");
        }
        item = Long.toString(study.bridge.itemsOf("fatima").get(0).id());
    }

    @Test
    void showsThemLatestFirstAndHarmlessly() {
        study.luggage.store.tell();
        assertThat(study.open()).contains("/my-craft/statements?item=" + item);
        assertThat(study.statements(item, ""))
                .contains("Motivational interviewing", "Fetched from the bridge just now.", "&lt;script&gt;")
                .contains("&quot;hour&quot;: 12,", "&quot;hour&quot;: 3,", "from=10")
                .doesNotContain("<script", "&quot;hour&quot;: 2,", "Later ones");
        assertThat(study.statements(item, "10"))
                .contains("&quot;hour&quot;: 2,", "Later ones")
                .doesNotContain("Earlier ones");
    }

    @Test
    void anothersAndOnesOwnWordsAreNotThere() {
        study.luggage.store.tell();
        long book = study.estate.add(Bridge.person("fatima"), "A book", "");
        assertThat(study.statements(Long.toString(book), "")).isEmpty();
        study.visitor.as("key-of-jan");
        assertThat(study.statements(item, "")).isEmpty();
        assertThat(study.visitor.status()).isEqualTo(404);
        study.visitor.as("ada");
        assertThat(study.statements(item, "")).isEmpty();
        study.visitor.anonymous();
        assertThat(study.statements(item, "")).isEmpty();
        assertThat(study.visitor.sentTo()).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "fr", "de"})
    void saysWhatStandsInTheWay(String tongue) {
        study.visitor.reading(tongue);
        String untold = study.statements(item, "");
        study.luggage.store.tell();
        study.luggage.store.answers(0, BridgeAnswer.kept(Obstacle.SILENCE));
        String away = study.statements(item, "");
        study.luggage.store.answers(0, BridgeAnswer.said(401, MissingNode.getInstance()));
        String refused = study.statements(item, "");
        study.luggage.store.answers(0, BridgeAnswer.said(404, MissingNode.getInstance()));
        assertThat(study.statements(item, "")).isEqualTo(refused);
        assertThat(untold).contains("role=\"status\"").isNotEqualTo(away);
        assertThat(away).contains("lang=\"" + tongue + "\"").isNotEqualTo(refused);
    }

    @Test
    void theRestOfMyCraftNeverAsksTheBridge() {
        study.luggage.store.tell();
        study.open();
        assertThat(study.luggage.store.asked()).isEmpty();
    }
}
