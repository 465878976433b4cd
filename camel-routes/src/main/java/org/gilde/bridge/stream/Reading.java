package org.gilde.bridge.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.gilde.bridge.delivery.LearningEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer, from its first poll until it fails or is closed. While a batch is on its way to the app, or the app is
 * left alone, partitions are paused and polling goes on: the group must not take a slow app for a dead node. A batch
 * that did not arrive is read again; what was brought is committed, late rather than early, and as often as it takes:
 * what stays uncommitted counts as waiting. For one thread.
 */
final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final Duration POLL = Duration.ofMillis(400);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);
    private static final long PATIENCE_MILLIS = 1_000;

    private final Consumer<byte[], byte[]> consumer;
    private final ExecutorService worker;
    private final Hands hands;
    private final Map<TopicPartition, Long> sequences = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    /** What a consumer needs of the rest. */
    interface Hands {
        /** Says whether to go on. */
        boolean isOpen();

        /** Says whether events may be brought now. */
        boolean mayGo();

        /** Notes that the group has this consumer. */
        void joined();

        /** Brings events to the app. Throws what went wrong, after having noted it. */
        void bring(List<LearningEvent> events);

        /** Has what lies behind a sequence published once more; false where that could not be done now. */
        boolean republish(long after);

        /** Waits for so long, or until it is time to end. */
        void rest(Duration pause);

        /** Counts a record that is no event. */
        void foreign(int partition, long offset);

        /** Notes since when the oldest event waits that could not be brought. */
        void waiting(Optional<Instant> oldest);
    }

    Reading(Consumer<byte[], byte[]> consumer, ExecutorService worker, Hands hands) {
        this.consumer = consumer;
        this.worker = worker;
        this.hands = hands;
    }

    /** Takes from the topic until it is told to stop. */
    void follow(String topic) {
        consumer.subscribe(List.of(topic));
        while (hands.isOpen()) {
            commit();
            boolean goes = hands.mayGo();
            if (goes) {
                consumer.resume(consumer.paused());
            } else {
                consumer.pause(consumer.assignment());
            }
            try {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(goes ? POLL : REST);
                if (consumer.groupMetadata().generationId() > 0) {
                    hands.joined();
                }
                if (!records.isEmpty()) {
                    deal(records);
                }
            } catch (InvalidOffsetException e) {
                lost(e.partitions());
            }
        }
    }

    private void deal(ConsumerRecords<byte[], byte[]> records) {
        List<LearningEvent> events = events(records);
        if (events.isEmpty() || (hands.mayGo() && brought(events))) {
            hands.waiting(Optional.empty());
            toCommit(records);
            commit();
        } else {
            hands.waiting(events.stream().map(LearningEvent::stored).min(Instant::compareTo));
            back(records);
        }
    }

    private List<LearningEvent> events(ConsumerRecords<byte[], byte[]> records) {
        List<LearningEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            Optional<LearningEvent> event = EventRecords.read(each);
            if (event.isPresent()) {
                events.add(event.get());
                EventRecords.follow(each, event.get());
                sequences.put(
                        new TopicPartition(each.topic(), each.partition()),
                        event.get().sequence());
            } else {
                hands.foreign(each.partition(), each.offset());
            }
        }
        return events;
    }

    /** Waits for the app and keeps its place in the group meanwhile. */
    private boolean brought(List<LearningEvent> events) {
        Future<?> underWay = worker.submit(() -> hands.bring(events));
        while (true) {
            try {
                underWay.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                consumer.pause(consumer.assignment());
                keepPlace();
            } catch (ExecutionException e) {
                LOG.debug("stream=again reason={}", String.valueOf(e.getCause()));
                return false;
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    private void keepPlace() {
        try {
            back(consumer.poll(Duration.ZERO)); // a partition that was given to it only just now is not paused
        } catch (InvalidOffsetException e) {
            lost(e.partitions());
        }
    }

    private void back(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, records.records(partition).get(0).offset());
            }
        }
    }

    private void toCommit(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> brought = records.records(partition);
            long next = brought.get(brought.size() - 1).offset() + 1;
            uncommitted.put(partition, Standing.note(next, sequences.getOrDefault(partition, 0L)));
        }
    }

    /** What can not be committed now is committed later, or brought once more by whoever has the partition then. */
    private void commit() {
        uncommitted.keySet().retainAll(consumer.assignment());
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(uncommitted), LONGEST_COMMIT);
            uncommitted.clear();
        } catch (CommitFailedException
                | RebalanceInProgressException
                | org.apache.kafka.common.errors.TimeoutException e) {
            LOG.debug("stream=uncommitted reason={}", e.getClass().getSimpleName());
        }
    }

    /**
     * Deals with partitions whose next event is not there: never read before, or gone by the topic's retention or with
     * the topic. What may have been lost is published again first.
     */
    private void lost(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
        boolean isNew =
                partitions.stream().allMatch(each -> committed.get(each) == null && begin.getOrDefault(each, 0L) == 0);
        long after = partitions.stream()
                .mapToLong(each -> Optional.ofNullable(committed.get(each))
                        .map(Standing::sequence)
                        .orElse(0L))
                .min()
                .orElse(0);
        if (isNew || hands.republish(after)) {
            partitions.forEach(each -> consumer.seek(each, begin.getOrDefault(each, 0L)));
        } else {
            hands.rest(REST);
        }
    }
}
