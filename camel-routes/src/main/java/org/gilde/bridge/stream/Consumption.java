package org.gilde.bridge.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.gilde.bridge.cursor.FeedCursor;
import org.gilde.bridge.delivery.AppAwayException;
import org.gilde.bridge.delivery.Courier;
import org.gilde.bridge.delivery.LearningEvent;
import org.gilde.bridge.pause.BackOff;
import org.gilde.bridge.pause.Obstacle;
import org.gilde.bridge.pause.Pause;
import org.gilde.bridge.pause.Trouble;
import org.gilde.xapi.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer of this node that is begun anew whenever Kafka fails it. */
final class Consumption extends Runner implements Reading.Hands {
    private static final Logger LOG = LoggerFactory.getLogger(Consumption.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final StreamSettings settings;
    private final Clients clients;
    private final Topic topic;
    private final Courier courier;
    private final FeedCursor cursor;
    private final StreamMeters meters;
    private final Pause pause;
    private volatile Optional<Instant> oldest = Optional.empty();

    Consumption(
            StreamSettings settings,
            Clients clients,
            Topic topic,
            Courier courier,
            FeedCursor cursor,
            StreamMeters meters,
            Clock clock) {
        super("stream-consumer");
        this.settings = settings;
        this.clients = clients;
        this.topic = topic;
        this.courier = courier;
        this.cursor = cursor;
        this.meters = meters;
        this.pause = new Pause(clock, BackOff.between(settings.firstPause(), settings.longestPause()));
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // Kafka's clients throw what they like
    Duration attempt() {
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "stream-courier");
            thread.setDaemon(true);
            return thread;
        });
        try {
            topic.ensure();
            Consumer<byte[], byte[]> consumer = clients.consumer();
            try {
                new Reading(consumer, worker, this).follow(settings.topic());
            } finally {
                consumer.close(CloseOptions.timeout(LONGEST_CLOSE));
            }
            return Duration.ZERO;
        } catch (RuntimeException e) {
            topic.doubt();
            return failed(Obstacle.KAFKA, Reasons.of(e));
        } finally {
            worker.shutdownNow();
        }
    }

    @Override
    public synchronized boolean mayGo() {
        return courier.mayGo() && pause.isOver();
    }

    @Override
    public synchronized void joined() {
        if (pause.trouble().filter(each -> each.obstacle() == Obstacle.KAFKA).isPresent()) {
            clear();
        }
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // whatever stopped it is told before it goes on
    public void bring(List<LearningEvent> events) {
        try {
            courier.bring(events);
            clear();
        } catch (AppAwayException e) {
            throw e; // the courier has noted it, for all consumers of this node
        } catch (StoreUnavailableException e) {
            failed(Obstacle.STORE, String.valueOf(e.getMessage()));
            throw e;
        } catch (RuntimeException e) {
            failed(Obstacle.BRIDGE, e.getClass().getName());
            throw e;
        }
    }

    private synchronized void clear() {
        pause.clear().ifPresent(before -> LOG.info("stream=resumed obstacle={}", before.obstacle()));
    }

    private synchronized Duration failed(Obstacle obstacle, String reason) {
        if (pause.trouble().map(Trouble::obstacle).filter(obstacle::equals).isEmpty()) {
            LOG.warn("stream=paused obstacle={} reason=\"{}\"", obstacle, reason);
        }
        return pause.failed(obstacle, reason, Optional.empty());
    }

    @Override
    public boolean republish(long after) {
        try {
            Optional<FeedCursor.Held> held = cursor.hold();
            held.ifPresent(mine -> {
                try (mine) {
                    mine.rewind(after);
                    LOG.warn("stream=republish after={} reason=\"events in the topic are gone\"", after);
                }
            });
            return held.isPresent();
        } catch (StoreUnavailableException e) {
            failed(Obstacle.STORE, String.valueOf(e.getMessage()));
            return false;
        }
    }

    @Override
    public void foreign(int partition, long offset) {
        meters.foreign();
        LOG.warn("stream=foreign partition={} offset={} advice=\"nobody else may write there\"", partition, offset);
    }

    @Override
    public void waiting(Optional<Instant> since) {
        oldest = since;
    }

    @Override
    synchronized Optional<Trouble> trouble() {
        return pause.trouble();
    }

    @Override
    Optional<Instant> oldest() {
        return oldest;
    }
}
