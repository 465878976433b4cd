package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.delivery.AppStub.Reply;
import org.gilde.bridge.pause.Obstacle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private DeliveryBench bench = new DeliveryBench(10);

    @AfterEach
    void keepsToTheSchema() {
        bench.close();
        assertThat(bench.app.faults()).isEmpty();
    }

    @Test
    void deliversWhatWasStoredBeforeAndAfterItsStartInOrder() {
        bench.addCompleted(25);
        bench.start();
        bench.awaitSequence(25);
        bench.addCompleted(8);
        bench.awaitSequence(33);
        assertThat(bench.app.taken())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 33).boxed().toList());
        assertThat(bench.app.requests())
                .allSatisfy(request -> assertThat(request.events()).isLessThanOrEqualTo(10));
    }

    @Test
    void speaksToTheIntakeWithTheTokenOfTheAccount() {
        bench.addCompleted(1);
        bench.start();
        bench.awaitSequence(1);
        AppStub.Request request = bench.app.requests().get(0);
        assertThat(request.path()).isEqualTo("/wiki/rest/gilde/1.0/learning-events");
        assertThat(request.headers())
                .containsEntry("Authorization", List.of("Bearer " + DeliveryBench.TOKEN))
                .containsEntry("Content-type", List.of("application/json"))
                .containsEntry("X-atlassian-token", List.of("no-check"));
        JsonNode bridge = request.json().path("bridge");
        assertThat(bridge.path("newest").asLong()).isEqualTo(1);
        assertThat(bridge.path("delivered").asLong()).isZero();
        assertThat(bridge.path("waiting").asLong()).isEqualTo(1);
    }

    @Test
    void passesStatementsTheAppHasNoUseForWithoutSendingThem() {
        bench.start();
        bench.feed.add(Statements.of(Statements.LAUNCHED, "fatima@sociaalhuis.example"));
        bench.addCompleted(1);
        bench.awaitSequence(2);
        assertThat(bench.app.taken()).containsExactly(2L);
        assertThat(bench.meters
                        .get("gilde.delivery.skipped")
                        .tag("verb", Statements.LAUNCHED)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsVerbsThatNobodyKnowsUnderOneName() {
        bench.start();
        bench.feed.add(Statements.of("https://x.example/told-by-fatima", "fatima@sociaalhuis.example"));
        bench.feed.add(Statements.of("https://x.example/told-by-jan", "fatima@sociaalhuis.example"));
        bench.addCompleted(1);
        bench.awaitSequence(3);
        assertThat(bench.meters
                        .get("gilde.delivery.skipped")
                        .tag("verb", "other")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(bench.meters.getMeters())
                .noneMatch(meter -> meter.getId().toString().contains("told-by"));
    }

    @Test
    void asksFirstWhichVerbsCountSoThatNothingIsPassedOver() {
        bench.app.counts(Statements.LAUNCHED);
        bench.feed.add(Statements.of(Statements.LAUNCHED, "fatima@sociaalhuis.example"));
        bench.addCompleted(1);
        bench.start();
        bench.awaitSequence(2);
        assertThat(bench.app.taken()).containsExactly(1L);
        bench.app.counts(Statements.COMPLETED, Statements.LAUNCHED);
        bench.delivery().signOfLife("nonce-of-ada");
        bench.addCompleted(1);
        bench.awaitSequence(3);
        assertThat(bench.app.taken()).containsExactly(1L, 3L);
    }

    @Test
    void keepsTheLastListWhileTheAppIsAwayAndWhenItsListWouldLetEverythingIn() {
        bench.app.counts(Statements.LAUNCHED);
        bench.start();
        bench.delivery().signOfLife("nonce-of-ada");
        for (String everything : List.of("*", "http:*", "", "http://a.example/b,http://a.example/c")) {
            bench.app.counts(everything, Statements.COMPLETED);
            bench.delivery().signOfLife("nonce-of-ada");
        }
        bench.app.stop();
        bench.feed.add(Statements.of(Statements.LAUNCHED, "fatima@sociaalhuis.example"));
        bench.addCompleted(1);
        bench.awaitTrouble();
        bench.app.start();
        bench.awaitSequence(2);
        assertThat(bench.app.taken()).containsExactly(1L);
    }

    @Test
    void letsThroughWhatTheOperatorDoesAndNothingElse() {
        bench.close();
        bench = new DeliveryBench(10, Duration.ofHours(1), Set.of(Statements.LAUNCHED));
        bench.app.counts(Statements.COMPLETED, Statements.LAUNCHED);
        bench.feed.add(Statements.of(Statements.LAUNCHED, "fatima@sociaalhuis.example"));
        bench.addCompleted(1);
        bench.start();
        bench.awaitSequence(2);
        assertThat(bench.app.taken()).containsExactly(1L);
    }

    @Test
    void deliversOnceMoreWhatAVerbLeftOut() {
        bench.app.counts(Statements.LAUNCHED);
        bench.start();
        bench.feed.add(Statements.of(Statements.LAUNCHED, "fatima@sociaalhuis.example"));
        bench.addCompleted(2);
        bench.awaitSequence(3);
        bench.app.counts(Statements.COMPLETED, Statements.LAUNCHED);
        bench.delivery().signOfLife("nonce-of-ada");
        assertThat(bench.delivery().replay(0)).isTrue();
        await().untilAsserted(() -> assertThat(bench.app.taken()).containsExactly(1L, 2L, 3L));
        bench.awaitSequence(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 401, 403, 404, 409, 429, 500, 502, 503})
    void waitsAndLosesNothingWhenTheAppAnswers(int status) {
        bench.addCompleted(12);
        bench.app.script(AppStub.status(status), AppStub.status(status));
        bench.start();
        bench.awaitSequence(12);
        assertThat(bench.app.taken()).hasSize(12);
        assertThat(bench.ledger.count()).isZero();
        assertThat(bench.delivery().state().trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>log in</html>",
                "{}",
                "{\"results\":[]}",
                "{\"results\":[{\"statementId\":\"00000000-0000-0007-0000-000000000001\",\"outcome\":\"eaten\"}]}",
                "{\"results\":[{\"statementId\":\"00000000-0000-0007-0000-00000000000f\",\"outcome\":\"taken\"}]}"
            })
    void takesAnAnswerThatIsNotTheAppsForTheAppBeingAway(String body) {
        bench.addCompleted(1);
        bench.app.script(AppStub.body(200, body));
        bench.start();
        bench.awaitSequence(1);
        assertThat(bench.app.requests()).hasSize(2);
        assertThat(bench.app.taken()).containsExactly(1L);
    }

    @Test
    void waitsWhileNobodyListensAndGoesOnWhenTheAppIsBack() {
        bench.app.stop();
        bench.addCompleted(3);
        bench.start();
        bench.awaitTrouble();
        assertThat(bench.delivery().state().trouble().orElseThrow().obstacle()).isEqualTo(Obstacle.APP);
        assertThat(bench.delivery().state().waiting()).isEqualTo(3);
        bench.app.start();
        bench.awaitSequence(3);
        assertThat(bench.app.taken()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void givesUpOnAnAnswerThatDoesNotComeAndTriesAgain() {
        Reply never = (exchange, request) -> await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> bench.app.requests().size() > 1);
        bench.addCompleted(1);
        bench.app.script(never);
        bench.start();
        bench.awaitSequence(1);
        assertThat(bench.app.taken()).containsExactly(1L);
    }

    @Test
    void sendsAgainWhatTheAppTookWhenItsAnswerWasLost() {
        bench.addCompleted(2);
        bench.app.script((exchange, request) -> bench.app.take(new LostAnswer(exchange), request));
        bench.start();
        bench.awaitSequence(2);
        assertThat(bench.app.requests()).hasSize(2);
        assertThat(bench.app.taken()).containsExactly(1L, 2L);
    }

    @Test
    void leavesTheAppAloneForAsLongAsItAsks() {
        bench.addCompleted(1);
        bench.app.script(AppStub.status(503, "Retry-After", "1"));
        long begin = System.nanoTime();
        bench.start();
        bench.awaitSequence(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void laysAsideWhatTheAppRefusesAndGoesOn() {
        bench.app.finds(event -> false, event -> event.path("sequence").asInt() == 2);
        bench.addCompleted(3);
        bench.start();
        bench.awaitSequence(3);
        assertThat(bench.app.taken()).containsExactly(1L, 3L);
        assertThat(bench.ledger.oldest(10)).extracting(DeadLetter::sequence).containsExactly(2L);
    }

    @Test
    void findsTheEventsForWhichTheAppRefusesAMessage() {
        bench = new DeliveryBench(100);
        bench.app.finds(event -> List.of(7, 50).contains(event.path("sequence").asInt()), event -> false);
        bench.addCompleted(100);
        bench.start();
        bench.awaitSequence(100);
        List<Long> others =
                new ArrayList<>(LongStream.rangeClosed(1, 100).boxed().toList());
        others.removeAll(List.of(7L, 50L));
        assertThat(bench.app.taken()).containsExactlyElementsOf(others);
        assertThat(bench.ledger.oldest(10)).extracting(DeadLetter::sequence).containsExactly(7L, 50L);
        assertThat(bench.ledger.oldest(1).get(0).reason()).isEqualTo("The app answered 400 to this event alone");
    }

    @Test
    void blamesNoEventWhenTheAppRefusesEvenAnEmptyMessage() {
        bench.addCompleted(4);
        bench.app.script(AppStub.status(400), AppStub.status(400), AppStub.status(400), AppStub.status(400));
        bench.start();
        bench.awaitSequence(4);
        assertThat(bench.app.taken()).hasSize(4);
        assertThat(bench.ledger.count()).isZero();
    }

    @Test
    void beginsAgainWhenTheAppGoesAwayWhileAMessageIsHalved() {
        bench.app.finds(event -> event.path("sequence").asInt() == 3, event -> false);
        bench.addCompleted(4);
        bench.app.script(AppStub.status(400), bench.app::take, bench.app::take, AppStub.status(503));
        bench.start();
        bench.awaitSequence(4);
        assertThat(bench.app.taken()).containsExactly(1L, 2L, 4L);
        assertThat(bench.ledger.oldest(10)).extracting(DeadLetter::sequence).containsExactly(3L);
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        bench.addCompleted(15);
        bench.start();
        bench.awaitSequence(15);
        int before = bench.app.requests().size();
        bench.restart();
        bench.addCompleted(1);
        bench.awaitSequence(16);
        assertThat(bench.app.requests().subList(before, bench.app.requests().size()).stream()
                        .mapToInt(AppStub.Request::events)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void stopsBehindTheMessageUnderWay() {
        bench = new DeliveryBench(1);
        bench.addCompleted(500);
        bench.start();
        await().until(() -> bench.app.taken().size() > 3);
        bench.stop();
        long stopped = bench.ledger.sequence();
        assertThat(stopped).isLessThan(500);
        assertThat(bench.app.taken()).hasSize((int) stopped);
        bench.restart();
        bench.awaitSequence(500);
        assertThat(bench.app.taken())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 500).boxed().toList());
    }

    @Test
    void sendsAgainWhenTheCursorCouldNotMove() {
        bench.ledger.failNextMoves(2);
        bench.addCompleted(5);
        bench.start();
        bench.awaitSequence(5);
        assertThat(bench.app.requests()).hasSize(3);
        assertThat(bench.app.taken()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void waitsForAStoreThatDoesNotAnswer() {
        bench.feed.down(true);
        bench.addCompleted(1);
        bench.start();
        bench.awaitTrouble();
        assertThat(bench.delivery().state().trouble().orElseThrow().obstacle()).isEqualTo(Obstacle.STORE);
        bench.feed.down(false);
        bench.awaitSequence(1);
        await().untilAsserted(
                        () -> assertThat(bench.delivery().state().trouble()).isEmpty());
    }

    @Test
    void laysAsideAStatementThatCanNotBeReadAndGoesOn() {
        bench.feed.add("{\"verb\":");
        bench.feed.add("{\"verb\":{\"id\":\"" + AllowedVerbs.VOIDED
                + "\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\"x\"}}");
        bench.addCompleted(1);
        bench.start();
        bench.awaitSequence(3);
        assertThat(bench.app.taken()).containsExactly(3L);
        assertThat(bench.ledger.oldest(10)).extracting(DeadLetter::sequence).containsExactly(1L, 2L);
    }

    @Test
    void leavesDeliveryToTheNodeThatHoldsTheCursor() {
        var held = bench.ledger.hold().orElseThrow();
        bench.addCompleted(1);
        bench.start();
        await().until(() -> bench.delivery().state().elsewhere());
        assertThat(bench.app.requests()).isEmpty();
        assertThat(bench.delivery().replay(0)).isFalse();
        held.close();
        bench.awaitSequence(1);
        assertThat(bench.delivery().state().elsewhere()).isFalse();
    }

    @Test
    void saysThatItIsThereWhenThereIsNothingToDeliver() {
        bench = new DeliveryBench(10, Duration.ofMillis(60));
        bench.start();
        await().until(() -> bench.app.requests().size() >= 3);
        assertThat(bench.app.requests())
                .allSatisfy(request -> assertThat(request.events()).isZero());
    }

    @Test
    void triesADeadLetterAgainWhenAsked() {
        bench.app.finds(event -> false, event -> true);
        bench.addCompleted(1);
        bench.start();
        bench.awaitSequence(1);
        DeadLetter letter = bench.ledger.oldest(1).get(0);
        assertThat(bench.delivery().retry(letter)).isEqualTo(Delivery.Retry.REFUSED);
        bench.app.finds(event -> false, event -> false);
        assertThat(bench.delivery().retry(letter)).isEqualTo(Delivery.Retry.TAKEN);
        assertThat(bench.app.taken()).containsExactly(1L);
    }

    @Test
    void givesASignOfLifeOnDemandByTheWayThatEventsTake() {
        bench.start();
        bench.delivery().signOfLife("nonce-of-ada");
        assertThat(bench.app.requests()).anySatisfy(request -> {
            assertThat(request.json().path("nonce").asText()).isEqualTo("nonce-of-ada");
            assertThat(request.events()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 500})
    void saysWhatAnAppAnsweredThatDidNotTakeTheSignOfLife(int status) {
        bench.addCompleted(1);
        bench.start();
        bench.awaitSequence(1); // so that nothing else takes the scripted answer
        bench.app.script(AppStub.status(status));
        assertThatExceptionOfType(AppAwayException.class)
                .isThrownBy(() -> bench.delivery().signOfLife("nonce-of-ada"))
                .satisfies(away -> assertThat(away.status()).isEqualTo(status));
    }
}
