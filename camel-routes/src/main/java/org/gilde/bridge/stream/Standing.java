package org.gilde.bridge.stream;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.pause.Trouble;

/**
 * How far all nodes together are, as Kafka knows it. With each commit stands up to which sequence a partition was
 * delivered.
 */
final class Standing {
    private final StreamSettings settings;
    private final FeedCursor cursor;
    private final StreamMeters meters;
    private final Clock clock;
    private volatile View view = new View(0, Map.of(), Optional.empty());

    Standing(StreamSettings settings, FeedCursor cursor, StreamMeters meters, Clock clock) {
        this.settings = settings;
        this.cursor = cursor;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * How it was seen last.
     *
     * @param delivered everything up to this sequence was delivered
     * @param lag by partition, events
     */
    record View(long delivered, Map<Integer, Long> lag, Optional<Trouble> trouble) {}

    View view() {
        return view;
    }

    /** Looks. */
    void look(Admin admin) throws ExecutionException, InterruptedException {
        long handedOver = cursor.position(); // first, so that what comes meanwhile is not taken for delivered
        Map<String, TopicDescription> topics =
                admin.describeTopics(List.of(settings.topic())).allTopicNames().get();
        Map<TopicPartition, OffsetSpec> all = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(each -> new TopicPartition(settings.topic(), each.partition()))
                .collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(admin.listConsumerGroupOffsets(settings.group())
                        .partitionsToOffsetAndMetadata()
                        .get());
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(all).all().get();
        Map<Integer, Long> lag = new TreeMap<>();
        long delivered = handedOver;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
            Optional<OffsetAndMetadata> upTo = Optional.ofNullable(committed.get(end.getKey()));
            long waiting = Math.max(
                    0,
                    end.getValue().offset()
                            - upTo.map(OffsetAndMetadata::offset).orElse(0L));
            lag.put(end.getKey().partition(), waiting);
            if (waiting > 0) {
                delivered = Math.min(delivered, upTo.map(Standing::sequence).orElse(0L));
            }
        }
        meters.partitions(lag.keySet(), this::view);
        view = new View(delivered, lag, Optional.empty());
    }

    /** Returns what {@link #note} noted; 0 where nothing was. */
    static long sequence(OffsetAndMetadata committed) {
        return committed.metadata().matches("\\d{1,18}") ? Long.parseLong(committed.metadata()) : 0;
    }

    /** Returns what to commit. */
    static OffsetAndMetadata note(long offset, long sequence) {
        return new OffsetAndMetadata(offset, Long.toString(sequence));
    }

    /** Notes that it could not be seen. */
    void failed(Throwable failure) {
        View before = view;
        Trouble now = before.trouble()
                .map(trouble -> new Trouble(Obstacle.KAFKA, Reasons.of(failure), trouble.since()))
                .orElseGet(() -> new Trouble(Obstacle.KAFKA, Reasons.of(failure), clock.instant()));
        view = new View(before.delivered(), before.lag(), Optional.of(now));
    }
}
