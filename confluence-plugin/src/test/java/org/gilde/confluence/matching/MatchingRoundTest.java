package org.gilde.confluence.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.FailingPorts;
import org.gilde.confluence.learning.Retaking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the job of matching asks of the user directory")
class MatchingRoundTest {
    private final List<String> asked = new ArrayList<>();
    private final Bridge bridge = new Bridge(FailingPorts.working());
    private int waiting = 1100;

    private final Retaking retaking = new Retaking() {
        @Override
        public int retake(int actors) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Part retake(int from, int most) {
            asked.add("from " + from);
            boolean more = from + most <= waiting;
            waiting -= 10;
            return new Part(20, 10, more);
        }

        @Override
        public int retake(String actorKey) {
            throw new UnsupportedOperationException();
        }
    };
    private final MatchingRound round = bridge.round(this::all, retaking);

    private int all() {
        asked.add("all");
        return 7;
    }

    @Test
    void isAboutAllOnceAfterTheRulesChangedAndThenAboutSomeInTurn() {
        rules(new Rule(Rule.Kind.MAIL, ""));
        assertThat(round.rematch()).isEqualTo(7);
        assertThat(round.rematch()).isEqualTo(20);
        round.rematch();
        round.rematch();
        round.rematch();
        assertThat(asked).containsExactly("all", "from 0", "from 490", "from 980", "from 0");
        rules(new Rule(Rule.Kind.MAIL_HASH, ""));
        round.rematch();
        round.rematch();
        assertThat(asked).containsExactly("all", "from 0");
    }

    private void rules(Rule rule) {
        long base = bridge.ports().changes().rules().map(Change::id).orElse(0L);
        asked.clear();
        assertThat(bridge.care().apply(List.of(rule), base, Bridge.person("ada")))
                .isPresent();
    }
}
