package org.gilde.bridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.gilde.bridge.delivery.LearningEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a consumer does in moments that a real broker seldom gives; the rest is in {@link StreamTest}. */
class ReadingTest {
    private static final TopicPartition FIRST = new TopicPartition("events", 0);
    private static final TopicPartition SECOND = new TopicPartition("events", 1);
    private static final int MOST_POLLS = 50;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Moody consumer = new Moody();
    private final Scripted hands = new Scripted();

    /** Kafka's own stand-in for a consumer, whose commits and polls may fail. */
    private static final class Moody extends MockConsumer<byte[], byte[]> {
        private final CountDownLatch lost = new CountDownLatch(1);
        private int failingCommits;
        private boolean losesSecond;
        private int polls;

        Moody() {
            super("none");
            updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
            schedulePollTask(() -> {
                rebalance(List.of(FIRST, SECOND));
                addRecord(event(FIRST, 0, 1));
                addRecord(event(FIRST, 1, 2));
            });
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            polls++;
            if (losesSecond && timeout.isZero()) {
                losesSecond = false;
                lost.countDown();
                throw new OffsetOutOfRangeException(Map.of(SECOND, 7L));
            }
            return super.poll(Duration.ZERO);
        }

        /** The stand-in forgets what it has given; a broker does not. */
        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            if (partition.equals(FIRST) && polls > 1) {
                addRecord(event(FIRST, 0, 1));
                addRecord(event(FIRST, 1, 2));
            }
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (failingCommits > 0) {
                failingCommits--;
                throw new TimeoutException("the coordinator is not there");
            }
            super.commitSync(offsets, timeout);
        }

        Optional<Long> committed() {
            return Optional.ofNullable(committed(Set.of(FIRST)).get(FIRST)).map(OffsetAndMetadata::offset);
        }
    }

    /** Brings events, or not. */
    private final class Scripted implements Reading.Hands {
        private final List<Long> brought = new CopyOnWriteArrayList<>();
        private boolean failsOnceAfterLoss;

        @Override
        public boolean isOpen() {
            return consumer.polls < MOST_POLLS && consumer.committed().isEmpty();
        }

        @Override
        public boolean mayGo() {
            return true;
        }

        @Override
        public void joined() {}

        @Override
        public void bring(List<LearningEvent> events) {
            if (failsOnceAfterLoss) {
                failsOnceAfterLoss = false;
                await(consumer.lost);
                throw new IllegalStateException("the app went away");
            }
            events.forEach(event -> brought.add(event.sequence()));
        }

        @Override
        public boolean republish(long after) {
            return true;
        }

        @Override
        public void rest(Duration pause) {}

        @Override
        public void foreign(int partition, long offset) {}

        @Override
        public void waiting(Optional<Instant> oldest) {}
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConsumerRecord<byte[], byte[]> event(TopicPartition partition, long offset, long sequence) {
        String json = "{\"statementId\":\"%s\",\"sequence\":%d,\"stored\":\"2026-11-20T08:00:00Z\"}"
                .formatted(new UUID(7, sequence), sequence);
        return new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, new byte[0], json.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        worker.shutdownNow();
    }

    @Test
    void commitsLaterWhatKafkaWouldNotCommitAtOnce() {
        consumer.failingCommits = 3;
        new Reading(consumer, worker, hands).follow("events");
        assertThat(consumer.committed()).contains(2L);
        assertThat(hands.brought).containsExactly(1L, 2L);
    }

    @Test
    void bringsAgainWhatFailedWhileAnotherPartitionWasLost() {
        consumer.losesSecond = true;
        hands.failsOnceAfterLoss = true;
        new Reading(consumer, worker, hands).follow("events");
        assertThat(hands.brought).containsExactly(1L, 2L);
        assertThat(consumer.committed()).contains(2L);
    }
}
