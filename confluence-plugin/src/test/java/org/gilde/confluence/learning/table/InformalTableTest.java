package org.gilde.confluence.learning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Bridge.person;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.InformalDraft;
import org.gilde.confluence.learning.InformalLearning;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.TopicRule;
import org.gilde.confluence.learning.Topics;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Informal items")
class InformalTableTest {
    private static final PersonKey FATIMA = person("fatima");
    private static final PersonKey JAN = person("jan");
    private static final InformalDraft BOOK =
            new InformalDraft("A book <script>", "learned", "2026-11-20", "talks, intake");

    private final ActiveObjects objects = TestObjects.fresh();
    private final Bridge bridge = new Bridge(TablePorts.over(objects));
    private final InformalLearning learning = new InformalLearning(
            new InformalTable(objects), new TableTransactions(objects), Clock.fixed(Bridge.NOW, ZoneOffset.UTC));

    private long add(PersonKey person, InformalDraft draft) {
        return learning.add(person, draft).id().orElseThrow();
    }

    @Test
    void standBesideTheFormalOnesForTheirOwnersEyesOnly() {
        bridge.takes(Events.fatima("completed", 9));
        long id = add(FATIMA, BOOK);
        LearningItem item = bridge.itemsOf("fatima").get(0);
        assertThat(bridge.itemsOf("fatima")).extracting(LearningItem::formal).containsExactly(false, true);
        assertThat(item.id()).isEqualTo(id);
        assertThat(item.activity().titles().in()).contains("A book <script>");
        assertThat(item.state()).isEqualTo(LearningState.LEARNED);
        assertThat(item.last()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(item.audience()).isEqualTo(Audience.ONLY_ME);
        assertThat(bridge.itemsOf("jan")).isEmpty();
        assertThat(bridge.ports().items().of(FATIMA, Set.of("talks"))).containsExactly(item);
        assertThat(bridge.ports().items().of(FATIMA, Set.of("debt"))).isEmpty();
    }

    @Test
    void areChangedAndDeletedByNobodyElse() {
        long id = add(FATIMA, BOOK);
        InformalDraft other = new InformalDraft("Another", "planned", "2027-01-01", "debt");
        assertThat(learning.change(JAN, id, other).isKept()).isFalse();
        assertThat(learning.remove(JAN, id)).isFalse();
        assertThat(learning.draft(JAN, id)).isEmpty();
        assertThat(learning.draft(FATIMA, id))
                .contains(new InformalDraft("A book <script>", "learned", "2026-11-20", "intake, talks"));
        assertThat(learning.change(FATIMA, id, other).isKept()).isTrue();
        assertThat(learning.draft(FATIMA, id)).contains(other);
        assertThat(bridge.ports().items().of(FATIMA, Set.of("talks"))).isEmpty();
        assertThat(bridge.ports().items().of(FATIMA, Set.of("debt"))).hasSize(1);
        assertThat(learning.remove(FATIMA, id)).isTrue();
        assertThat(learning.remove(FATIMA, id)).isFalse();
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(objects.count(TopicRow.class)).isZero();
    }

    @Test
    void formalOnesAreNotTheirOwnersToChange() {
        bridge.takes(Events.fatima("completed", 9));
        LearningItem formal = bridge.itemsOf("fatima").get(0);
        assertThat(learning.change(FATIMA, formal.id(), BOOK).isKept()).isFalse();
        assertThat(learning.remove(FATIMA, formal.id())).isFalse();
        assertThat(bridge.itemsOf("fatima")).containsExactly(formal);
    }

    @Test
    void areSharedAsOthersAreAndFollowTheirChanges() {
        long id = add(FATIMA, BOOK);
        assertThat(bridge.shared("INTAKE", "talks")).isEmpty();
        bridge.share("fatima", "INTAKE");
        assertThat(bridge.shared("INTAKE", "talks", "intake"))
                .hasSize(1)
                .allMatch(item -> item.activity().titles().in().orElse("").equals("A book <script>"));
        learning.change(FATIMA, id, new InformalDraft("A book", "learned", "2026-11-19", "debt"));
        assertThat(bridge.shared("INTAKE", "talks")).isEmpty();
        assertThat(bridge.shared("INTAKE", "debt")).hasSize(1);
        learning.change(FATIMA, id, new InformalDraft("A book", "planned", "2026-11-19", "debt"));
        assertThat(bridge.shared("INTAKE", "debt")).isEmpty();
        learning.change(FATIMA, id, new InformalDraft("A book", "learned", "2026-11-19", "debt"));
        assertThat(bridge.shared("INTAKE", "debt")).hasSize(1);
        learning.remove(FATIMA, id);
        assertThat(bridge.shared("INTAKE", "debt")).isEmpty();
    }

    @Test
    void noFoldingAndNoRuleOfAnAdministratorTouchesThem() {
        long id = add(FATIMA, BOOK);
        List<String> before = bridge.pictureOf("fatima");
        String iri = bridge.itemsOf("fatima").get(0).activity().id();
        bridge.takes(Events.event("x", "failed", 9, Events.mail("fatima"), Events.activity(iri, "Taken over"), ""));
        assertThat(bridge.pictureOf("fatima")).hasSize(2).containsAll(before);
        new Topics(
                        bridge.ports().rules(),
                        bridge.ports().activities(),
                        bridge.ports().transactions())
                .add(new TopicRule.About(TopicRule.Part.ACTIVITY, "urn:*"), List.of("all"));
        assertThat(bridge.ports().items().of(FATIMA, Set.of("talks")))
                .extracting(LearningItem::id)
                .containsExactly(id);
        assertThat(objects.find(ActivityRow.class))
                .extracting(ActivityRow::getTitles)
                .noneMatch(text -> text.contains("book"));
    }

    @Test
    void setsOfTopicsAreKeptOnceAndForgottenWithTheLastWhoHasThem() {
        add(FATIMA, BOOK);
        add(FATIMA, new InformalDraft("Nothing", "planned", "2026-11-20", ""));
        long id = add(JAN, BOOK);
        assertThat(objects.count(TopicRow.class)).isEqualTo(2);
        bridge.ports().transactions().run(() -> {
            bridge.ports().log().forget(FATIMA);
            return true;
        });
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(bridge.ports().items().of(JAN, Set.of("talks"))).hasSize(1);
        learning.remove(JAN, id);
        assertThat(objects.count(TopicRow.class)).isZero();
    }

    @Test
    void areReadInAsManyQueriesHoweverManyThereAre() {
        int few = queriesWith(2);
        int many = queriesWith(40);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(14);
    }

    private int queriesWith(int more) {
        for (int item = 0; item < more; item++) {
            add(FATIMA, BOOK);
        }
        bridge.share("fatima", "INTAKE");
        int before = TestObjects.CALLS.get();
        bridge.itemsOf("fatima");
        bridge.ports().items().of(FATIMA, Set.of("talks"));
        bridge.shared("INTAKE", "talks");
        return TestObjects.CALLS.get() - before;
    }

    @Test
    void whatIsWrongIsKeptNowhere() {
        assertThat(learning.add(FATIMA, new InformalDraft("", "learned", "2026-11-20", ""))
                        .problems())
                .containsExactly(InformalDraft.Problem.NO_TITLE);
        assertThat(bridge.itemsOf("fatima")).isEmpty();
    }
}
