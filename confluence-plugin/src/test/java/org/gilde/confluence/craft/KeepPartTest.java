package org.gilde.confluence.craft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.subject.Elsewhere;
import org.gilde.confluence.subject.Erasures.Remote;
import org.gilde.confluence.subject.Looks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("My craft: what is kept, and who looked")
class KeepPartTest {
    private final Study study = new Study();

    private String id() {
        return Long.toString(study.bridge.itemsOf("fatima").get(0).id());
    }

    private Looks.Look look(Optional<String> viewer, Looks.Role role, Looks.What what, Optional<Long> item) {
        return new Looks.Look(
                Bridge.person("fatima"),
                viewer.map(Bridge::person),
                role,
                what,
                item,
                study.estate.clock().instant());
    }

    @Test
    void pausesAndSaysWhatWasNotTaken() {
        assertThat(study.open()).contains("What your learning system sends about you is taken in.", "value=\"pause\"");
        assertThat(study.send(Map.of("do", "pause"))).isEmpty();
        assertThat(study.visitor.sentTo()).isEqualTo(Study.PATH + "?done=paused");
        study.bridge.takes(Events.fatima("completed", 9));
        assertThat(study.open(Map.of("done", "paused")))
                .contains("From now on nothing new", "Paused since November 21, 2026.")
                .contains("November 21, 2026: 1 report", "value=\"resume\"", "Pausing has no effect")
                .doesNotContain("Motivational");
        assertThat(study.send(Map.of("do", "resume"))).isEmpty();
        assertThat(study.open()).contains("value=\"pause\"");
    }

    @Test
    void erasesOnlyWhoIsSureAndSaysHowFarItIs() {
        study.bridge.takes(Events.fatima("completed", 9));
        String id = id();
        assertThat(study.open(Map.of("erase", id))).contains("id=\"gilde-erase-item\"", "name=\"id\" value=\"" + id);
        assertThat(study.send(Map.of("do", "erase", "scope", "item", "id", id)))
                .contains("Nothing was erased: tick that you are sure.");
        assertThat(study.bridge.itemsOf("fatima")).hasSize(1);
        assertThat(study.send(Map.of("do", "erase", "scope", "item", "id", id, "sure", "yes")))
                .isEmpty();
        assertThat(study.open())
                .contains(": One item", "This wiki: gone on November 21, 2026", "Search index: nothing of it")
                .contains("Store of the bridge: no address is configured.", "Your learning system: keeps what it has.")
                .doesNotContain("Motivational");
        assertThat(study.send(Map.of("do", "erase", "scope", "item", "id", id, "sure", "yes")))
                .contains("Nothing was erased: choose something that is in your list.");
    }

    @Test
    void erasesATopicAndEverything() {
        study.estate.add(Bridge.person("fatima"), "A book", "Talks");
        study.estate.add(Bridge.person("fatima"), "Another book", "Debt");
        assertThat(study.send(Map.of("do", "erase", "scope", "topic", "topic", "Talks", "sure", "yes")))
                .isEmpty();
        assertThat(study.bridge.itemsOf("fatima")).hasSize(1);
        study.estate.remote = Remote.WAITING;
        assertThat(study.send(Map.of("do", "erase", "scope", "all", "sure", "yes")))
                .isEmpty();
        assertThat(study.bridge.itemsOf("fatima")).isEmpty();
        assertThat(study.open()).contains(": A topic", ": Everything", "not yet; it is asked again");
        assertThat(study.send(Map.of("do", "erase", "scope", "all", "sure", "yes")))
                .contains("something else of yours is still being erased");
    }

    @ParameterizedTest
    @EnumSource(Elsewhere.State.class)
    void saysWhatBecameOfItWhereTheBridgeForwardsTo(Elsewhere.State state) {
        study.estate.remote = Remote.DONE;
        study.estate.elsewhere =
                List.of(new Elsewhere("<region>", state, study.estate.clock().instant()));
        study.send(Map.of("do", "erase", "scope", "all", "sure", "yes"));
        assertThat(study.open()).contains("Forwarded to &lt;region&gt;: ");
    }

    @ParameterizedTest
    @EnumSource(Remote.class)
    void saysWhatBecameOfTheBridgesStore(Remote remote) {
        study.estate.remote = remote;
        study.send(Map.of("do", "erase", "scope", "all", "sure", "yes"));
        assertThat(study.open()).contains("Store of the bridge: ");
    }

    @Test
    void givesBackWhatIsNotMine() {
        study.bridge.takes(Events.fatima("completed", 9));
        String id = id();
        assertThat(study.open(Map.of("object", id))).contains("Not mine: <bdi>Motivational interviewing</bdi>");
        assertThat(study.send(Map.of("do", "object", "id", id, "note", "I never did this")))
                .isEmpty();
        assertThat(study.visitor.sentTo()).isEqualTo(Study.PATH + "?done=objected");
        assertThat(study.bridge.itemsOf("fatima")).isEmpty();
        assertThat(study.send(Map.of("do", "object", "id", id))).isEmpty();
        assertThat(study.visitor.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"erase", "object"})
    void anothersItemIsNotThere(String wish) {
        study.bridge.takes(Events.fatima("completed", 9));
        String id = id();
        study.visitor.as("key-of-jan");
        assertThat(study.open(Map.of(wish, id))).doesNotContain("Motivational", "value=\"" + id + "\"");
        study.send(Map.of("do", wish, "scope", "item", "id", id, "sure", "yes"));
        assertThat(study.bridge.itemsOf("fatima")).hasSize(1);
    }

    @Test
    void showsWhoLookedToTheSubjectAlone() {
        study.bridge.takes(Events.fatima("completed", 9));
        Optional<Long> item = Optional.of(Long.parseLong(id()));
        study.estate.lookLog.note(List.of(
                look(Optional.of("jan"), Looks.Role.FELLOW, Looks.What.SHARED, item),
                look(Optional.empty(), Looks.Role.SYSTEM, Looks.What.TAKEN_ALONG, Optional.empty()),
                look(Optional.of("ada"), Looks.Role.ADMINISTRATOR, Looks.What.MATCHED, Optional.empty()),
                look(Optional.of("ada"), Looks.Role.ADMINISTRATOR, Looks.What.UNDONE, Optional.empty()),
                look(Optional.of("jan"), Looks.Role.COACH, Looks.What.SHARED, Optional.of(99L)),
                look(Optional.of("jan"), Looks.Role.NAMED, Looks.What.SHARED, Optional.of(98L))));
        assertThat(study.open())
                .contains("somebody who is no longer here", "fellow member", "your coach", "somebody you named")
                .contains("<td>system</td>", "<td>machine</td>", "administrator")
                .contains("Something that is no longer in your list", "Took a name in a learning system for you")
                .contains("<td dir=\"auto\">Motivational interviewing</td>");
        study.visitor.as("key-of-jan");
        assertThat(study.open()).contains("Nobody looked.").doesNotContain("fellow member");
        study.visitor.as("ada");
        assertThat(study.open()).contains("Nobody looked.");
    }

    @Test
    void turnsThePagesOfManyLooks() {
        for (long item = 1; item <= 30; item++) {
            study.estate.lookLog.note(
                    List.of(look(Optional.of("jan"), Looks.Role.FELLOW, Looks.What.SHARED, Optional.of(item))));
        }
        assertThat(study.open())
                .contains("looks=25#gilde-looks", "Earlier ones")
                .doesNotContain("Later ones");
        assertThat(study.open(Map.of("looks", "25"))).contains("Later ones").doesNotContain("Earlier ones");
        assertThat(study.open(Map.of("looks", "x"))).contains("Earlier ones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void isThereInEveryLanguage(String tongue) {
        study.visitor.reading(tongue);
        study.bridge.takes(Events.fatima("completed", 9));
        study.send(Map.of("do", "erase", "scope", "all", "sure", "yes"));
        assertThat(study.open()).contains("lang=\"" + tongue + "\"");
    }
}
