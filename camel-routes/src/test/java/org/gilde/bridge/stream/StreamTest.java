package org.gilde.bridge.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.gilde.bridge.deadletter.DeadLetter;
import org.gilde.bridge.delivery.AppStub;
import org.gilde.bridge.delivery.LearningEvent;
import org.gilde.bridge.delivery.Statements;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.trace.CollectorStub;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.SeenSpan;
import org.gilde.kafka.KafkaProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {
    private final KafkaProcess kafka = KafkaProcess.shared();
    private final StreamBench bench = new StreamBench(kafka);

    @AfterEach
    void close() {
        bench.close();
    }

    private List<ConsumerRecord<byte[], byte[]>> topic(int records) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(bench.topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                return found.size() >= records;
            });
            return found;
        }
    }

    @Test
    void goesOnInTheTraceOfWhoWroteTheRecord() {
        try (CollectorStub collector = new CollectorStub()) {
            collector.during(1, () -> {
                bench.addCompleted(3);
                Node node = bench.start(50);
                bench.awaitDelivered(node);
            });
            SeenSpan publish = collector.spans(Place.PUBLISH).get(0);
            assertThat(collector.spans(Place.DELIVERY)).anyMatch(delivery -> delivery.holds(publish));
            SeenSpan consume = collector.spans(Place.CONSUME).get(0);
            assertThat(publish.holds(consume)).isTrue();
            assertThat(collector.spans(Place.MESSAGE)).anyMatch(consume::holds);
        }
    }

    @Test
    void takesEventsThroughATopicByPersonInOrderAndNothingElseOfTheStatement() {
        bench.addCompleted(200);
        bench.feed.add(Statements.of(Statements.LAUNCHED, "fatima@sociaalhuis.example"));
        Node node = bench.start(50);
        bench.awaitAllBut();
        bench.checkOrder();
        bench.awaitDelivered(node);
        Map<String, Integer> partitions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : topic(200)) {
            LearningEvent event = EventRecords.read(each).orElseThrow();
            String person = event.json().path("actor").toString();
            assertThat(partitions.merge(person, each.partition(), (one, other) -> one))
                    .isEqualTo(each.partition());
            assertThat(new String(each.value(), StandardCharsets.UTF_8)).doesNotContain("Fatima", "described");
        }
        assertThat(partitions).hasSize(20);
        assertThat(Set.copyOf(partitions.values())).hasSizeGreaterThan(2);
    }

    @Test
    void bringsVoidersAndSignsOfLifeToo() {
        bench.addCompleted(1);
        Node node = bench.start(10);
        bench.awaitAllBut();
        bench.feed.add("{\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},\"object\":"
                + "{\"objectType\":\"StatementRef\",\"id\":\"00000000-0000-0007-0000-000000000001\"}}");
        await().untilAsserted(() -> assertThat(bench.app.taken()).contains(2L));
        node.delivery.signOfLife("nonce-of-ada");
        assertThat(bench.app.requests())
                .anySatisfy(request ->
                        assertThat(request.json().path("nonce").asText()).isEqualTo("nonce-of-ada"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500})
    void waitsAndLosesNothingWhenTheAppAnswers(int status) {
        bench.addCompleted(30);
        bench.app.script(AppStub.status(status), AppStub.status(status), AppStub.status(status));
        bench.start(10);
        bench.awaitAllBut();
        bench.checkOrder();
        assertThat(bench.ledger.count()).isZero();
    }

    @Test
    void waitsWhileNobodyListensAndSaysSo() {
        Node node = bench.start(10);
        bench.addCompleted(10);
        bench.awaitAllBut();
        bench.app.stop();
        bench.addCompleted(20);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(node.delivery.state().trouble()).hasValueSatisfying(trouble -> assertThat(trouble.obstacle())
                    .isEqualTo(Obstacle.APP));
            assertThat(node.stream.state().lag().values().stream()
                            .mapToLong(each -> each)
                            .sum())
                    .isEqualTo(20);
            assertThat(node.meters.get("gilde.stream.oldest.age").gauge().value())
                    .isPositive();
        });
        assertThat(bench.ledger.sequence()).isEqualTo(30); // what Kafka has, the feed is done with
        bench.app.start();
        bench.awaitAllBut();
        bench.checkOrder();
        await().untilAsserted(() -> assertThat(node.delivery.state().trouble()).isEmpty());
    }

    @Test
    void findsTheEventForWhichTheAppRefusesAMessageAndLaysAsideWhatItRefuses() {
        bench.app.finds(
                event -> event.path("sequence").asInt() == 7,
                event -> event.path("sequence").asInt() == 50);
        bench.addCompleted(100);
        bench.start(100);
        bench.awaitAllBut(7L, 50L);
        await().untilAsserted(() -> assertThat(bench.ledger.oldest(10))
                .extracting(DeadLetter::sequence)
                .containsExactlyInAnyOrder(7L, 50L));
        bench.checkOrder();
    }

    @Test
    void passesByRecordsThatAreNoEvents() throws Exception {
        bench.addCompleted(5);
        Node node = bench.start(10);
        bench.awaitAllBut();
        try (KafkaProducer<byte[], byte[]> somebody = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.address()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String junk : List.of("", "{", "[]", "{\"statementId\":\"x\"}")) {
                byte[] value = junk.getBytes(StandardCharsets.UTF_8);
                somebody.send(new ProducerRecord<>(bench.topic, 0, null, value)).get(20, TimeUnit.SECONDS);
            }
        }
        bench.addCompleted(60);
        bench.awaitAllBut();
        await().untilAsserted(() -> assertThat(
                        node.meters.get("gilde.stream.foreign").counter().count())
                .isEqualTo(4));
    }

    @Test
    void publishesOnceMoreWhatIsAskedFor() {
        bench.addCompleted(40);
        Node node = bench.start(10);
        bench.awaitAllBut();
        bench.awaitDelivered(node);
        int before = bench.app.requests().size();
        assertThat(node.delivery.replay(30)).isTrue();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        bench
                                .app
                                .requests()
                                .subList(before, bench.app.requests().size())
                                .stream()
                                .mapToInt(AppStub.Request::events)
                                .sum())
                .isEqualTo(10));
        bench.awaitAllBut();
    }

    @Test
    void publishesOnceMoreWhatTheTopicLostBeforeItWasDelivered() throws Exception {
        Node node = bench.start(10);
        bench.addCompleted(20);
        bench.awaitAllBut();
        bench.awaitDelivered(node);
        bench.app.stop();
        bench.addCompleted(30);
        await().untilAsserted(() -> assertThat(bench.ledger.sequence()).isEqualTo(50));
        bench.stop(node);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.address()))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (int partition = 0; partition < 6; partition++) {
                all.put(new TopicPartition(bench.topic, partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get(20, TimeUnit.SECONDS);
        }
        bench.app.start();
        bench.start(10);
        bench.awaitAllBut();
    }

    @Test
    void losesNothingWhenANodeDiesInTheMiddleOfABatchAndOthersComeAndGo() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Node first = bench.start(5);
        bench.addCompleted(20);
        bench.awaitAllBut();
        bench.app.script((exchange, request) -> {
            hanging.countDown();
            try {
                assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        bench.addCompleted(200);
        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
        Node second = bench.start(5);
        bench.addCompleted(100);
        bench.stop(first);
        end.countDown();
        Node third = bench.start(5);
        bench.addCompleted(200);
        bench.awaitAllBut();
        bench.stop(second);
        bench.addCompleted(50);
        bench.awaitAllBut();
        bench.checkOrder();
        bench.awaitDelivered(third);
    }

    @Test
    void saysThatItIsNotLetIn() {
        bench.addCompleted(1);
        Node wrong =
                bench.start(Node.settings(kafka.guardedAddress(), bench.topic, 5, login("bridge", "wrong-password")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(wrong.delivery.state().trouble()).hasValueSatisfying(trouble -> {
                assertThat(trouble.obstacle()).isEqualTo(Obstacle.KAFKA);
                assertThat(trouble.reason())
                        .isEqualTo("Kafka does not accept name or password; check gilde.kafka.property.sasl.*");
            });
        });
        bench.stop(wrong);
        Node stranger = bench.start(
                Node.settings(kafka.guardedAddress(), bench.topic, 5, login("stranger", KafkaProcess.PASSWORD)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stranger.delivery.state().trouble())
                        .hasValueSatisfying(
                                trouble -> assertThat(trouble.reason()).startsWith("Kafka does not let the bridge")));
        bench.stop(stranger);
        assertThat(bench.ledger.sequence()).isZero();
        bench.start(Node.settings(kafka.guardedAddress(), bench.topic, 5, login("bridge", KafkaProcess.PASSWORD)));
        bench.awaitAllBut();
    }

    private static Map<String, String> login(String user, String password) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user
                                + "\" password=\"" + password + "\";");
    }

    @Test
    void goesOnWhenTheBrokerWasAway() {
        Node node = bench.start(10);
        bench.addCompleted(30);
        bench.awaitAllBut();
        kafka.kill();
        try {
            bench.addCompleted(30);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(node.delivery.state().trouble()).hasValueSatisfying(trouble -> {
                                assertThat(trouble.obstacle()).isEqualTo(Obstacle.KAFKA);
                                assertThat(trouble.reason()).startsWith("Kafka does not answer");
                            }));
            assertThat(bench.ledger.sequence()).isEqualTo(30);
        } finally {
            kafka.restart();
        }
        bench.awaitAllBut();
        bench.checkOrder();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(node.delivery.state().trouble()).isEmpty());
    }
}
