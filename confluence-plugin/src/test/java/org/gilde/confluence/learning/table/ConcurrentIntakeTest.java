package org.gilde.confluence.learning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gilde.confluence.learning.Events.activity;
import static org.gilde.confluence.learning.Events.event;
import static org.gilde.confluence.learning.Events.fatima;
import static org.gilde.confluence.learning.Events.mail;
import static org.gilde.confluence.learning.Events.voids;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.ActivityWord;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.Effect;
import org.gilde.confluence.learning.Events;
import org.gilde.confluence.learning.InformalItem;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.LearningState;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.learning.TakenEvent.Outcome;
import org.gilde.confluence.learning.Titles;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TestObjects;
import org.gilde.confluence.text.Sha256;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two nodes take the same, or about the same item, at once. */
class ConcurrentIntakeTest {
    private final ActiveObjects objects = TestObjects.fresh();
    private final Bridge bridge = new Bridge(TablePorts.over(objects));

    private List<List<Outcome>> atOnce(List<String[]> batches) throws Exception {
        return together(batches.stream()
                .map(batch -> (Callable<List<Outcome>>) () -> bridge.outcomes(batch))
                .toList());
    }

    private static List<List<Outcome>> together(List<Callable<List<Outcome>>> nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        CyclicBarrier start = new CyclicBarrier(nodes.size());
        try {
            List<Callable<List<Outcome>>> work = new ArrayList<>();
            for (Callable<List<Outcome>> node : nodes) {
                work.add(() -> {
                    start.await();
                    return node.call();
                });
            }
            List<List<Outcome>> outcomes = new ArrayList<>();
            for (Future<List<Outcome>> future : threads.invokeAll(work)) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One brings one by one what the other brings at once. */
    @RepeatedTest(3)
    void nobodyIsTurnedAwayHoweverOftenAnotherComesBetween() throws Exception {
        String[] events = new String[40];
        for (int i = 0; i < events.length; i++) {
            String about = activity("https://lms.example/" + i, "Item " + i);
            events[i] = event("once" + i, "passed", 9, mail("fatima"), about, "");
        }
        List<List<Outcome>> outcomes = together(List.of(
                () -> Stream.of(events)
                        .flatMap(event -> bridge.outcomes(event).stream())
                        .toList(),
                () -> bridge.outcomes(events)));
        assertThat(outcomes.stream().flatMap(List::stream))
                .hasSize(2 * events.length)
                .filteredOn(Outcome.TAKEN::equals)
                .hasSize(events.length);
    }

    @RepeatedTest(5)
    void duplicateBatchesAreTakenOnce() throws Exception {
        String[] batch = {fatima("registered", 8), fatima("failed", 9), fatima("passed", 10), voids("failed9")};
        List<List<Outcome>> outcomes = atOnce(List.of(batch, batch, batch));
        assertThat(outcomes.stream().flatMap(List::stream).filter(Outcome.TAKEN::equals))
                .hasSize(4);
        LearningItem item = bridge.itemsOf("fatima").get(0);
        assertThat(item.state()).isEqualTo(LearningState.LEARNED);
        assertThat(item.attempts()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void differentEventsOnOneItemAllCount() throws Exception {
        bridge.takes(fatima("registered", 1));
        List<String[]> batches = new ArrayList<>();
        for (int hour = 2; hour < 6; hour++) {
            batches.add(new String[] {fatima("failed", hour)});
        }
        atOnce(batches);
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        assertThat(bridge.itemsOf("fatima").get(0).attempts()).isEqualTo(4);
    }

    @RepeatedTest(5)
    void firstEventsOnOneItemMakeOneItem() throws Exception {
        atOnce(List.of(new String[] {fatima("failed", 8)}, new String[] {fatima("passed", 9)}));
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        assertThat(bridge.itemsOf("fatima").get(0).attempts()).isEqualTo(2);
    }

    @RepeatedTest(5)
    void itemsInOppositeOrderDoNotBlockEachOther() throws Exception {
        String[] there = new String[20];
        String[] back = new String[20];
        for (int item = 0; item < 20; item++) {
            String activity = activity("https://lms.example/" + item, "Item " + item);
            there[item] = event("t" + item, "failed", 8, mail("fatima"), activity, "");
            back[19 - item] = event("b" + item, "passed", 9, mail("fatima"), activity, "");
        }
        atOnce(List.of(there, back));
        assertThat(bridge.itemsOf("fatima")).hasSize(20).allSatisfy(item -> assertThat(item.attempts())
                .isEqualTo(2));
    }

    /** The second is held back until the first is kept, and then counts what the first brought. */
    @Test
    void foldingWaitsForAnotherFoldingOfTheSameItem() throws Exception {
        bridge.takes(fatima("registered", 1));
        oneWaitsForTheOther(ports -> add(ports, "one"), ports -> add(ports, "two"));
        assertThat(bridge.itemsOf("fatima").get(0).attempts()).isEqualTo(2);
    }

    @Test
    void anItemThatGoesWhileMoreIsSaidOfItIsThereAgain() throws Exception {
        bridge.takes(fatima("failed", 1));
        oneWaitsForTheOther(ports -> takeBack(ports, "failed1"), ports -> add(ports, "two"));
        assertThat(bridge.itemsOf("fatima")).hasSize(1);
        assertThat(bridge.itemsOf("fatima").get(0).attempts()).isEqualTo(1);
    }

    @Test
    void anItemThatGoesWhileItIsSharedIsSharedWithNobody() throws Exception {
        bridge.takes(fatima("passed", 1));
        long item = bridge.itemsOf("fatima").get(0).id();
        oneWaitsForTheOther(ports -> takeBack(ports, "passed1"), ports -> !share(ports, item)
                .isPresent());
        assertThat(bridge.itemsOf("fatima")).isEmpty();
        assertThat(shares()).isZero();
    }

    @Test
    void anOwnItemDeletedWhileItIsSharedIsSharedWithNobody() throws Exception {
        InformalTable informal = new InformalTable(objects);
        PersonKey fatima = Bridge.person("fatima");
        InformalItem book =
                new InformalItem("A book", LearningState.LEARNED, Bridge.NOW, new TreeSet<>(Set.of("listening")));
        long item = bridge.ports().transactions().run(() -> informal.add(fatima, book));
        oneWaitsForTheOther(ports -> share(ports, item).isPresent(), ports -> informal.remove(fatima, item));
        assertThat(shares()).isZero();
    }

    /** Whoever comes second waits, and sees that something later was said. */
    @Test
    void whatIsSaidOfAnActivityAtOnceEndsWithWhatWasSaidLast() throws Exception {
        says(bridge.ports(), "Before", 1);
        oneWaitsForTheOther(ports -> says(ports, "Later", 3), ports -> says(ports, "Earlier", 2));
        assertThat(bridge.ports().activities().titles(Set.of(Events.COURSE)))
                .containsEntry(Events.COURSE, new Titles(Map.of("en", "Later")));
    }

    /** Does both in transactions of their own; ends the first once the second waits for a lock. */
    private void oneWaitsForTheOther(Predicate<Ports> one, Predicate<Ports> other) throws Exception {
        Ports ports = bridge.ports();
        CountDownLatch firstHasIt = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = threads.submit(() -> ports.transactions().run(() -> {
                boolean done = one.test(ports);
                firstHasIt.countDown();
                return await(go) && done;
            }));
            firstHasIt.await();
            Future<Boolean> second = threads.submit(() -> ports.transactions().run(() -> other.test(ports)));
            Awaitility.await().until(TestObjects::someoneWaitsForALock);
            go.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private int shares() {
        return objects.count(ShareRow.class);
    }

    private static Optional<Audience> share(Ports ports, long item) {
        return ports.shares().put(Bridge.person("fatima"), item, Share.completion(new Recipient.Community("c")));
    }

    private static boolean takeBack(Ports ports, String word) {
        for (Effect effect : ports.log().find(Set.of(Events.id(word))).values()) {
            ports.log().replace(List.of(effect.asVoided()));
            effect.item().ifPresent(item -> ports.log().refold(Set.of(item)));
        }
        return true;
    }

    private static boolean says(Ports ports, String title, int hour) {
        Activity activity = new Activity(Events.COURSE, Optional.empty(), new Titles(Map.of("en", title)));
        Instant said = Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofHours(hour));
        ports.transactions().run(() -> {
            ports.activities().takeTurn();
            ports.activities().keep(List.of(new ActivityWord(activity, Optional.empty(), said)), List.of());
            return true;
        });
        return true;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean add(Ports ports, String word) {
        ItemKey item = new ItemKey(Bridge.person("fatima"), Sha256.of(Events.COURSE));
        Effect effect = new Effect(
                Events.id(word),
                Optional.of(item),
                Optional.of(LearningState.ATTEMPTED),
                Bridge.NOW,
                Optional.empty(),
                false);
        ports.log().add(List.of(effect), Set.of(item));
        return true;
    }
}
