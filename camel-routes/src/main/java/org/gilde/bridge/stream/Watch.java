package org.gilde.bridge.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.gilde.bridge.pause.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again how far delivery is. */
final class Watch extends Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final StreamSettings settings;
    private final Clients clients;
    private final Topic topic;
    private final Standing standing;
    private Optional<Admin> admin = Optional.empty();

    Watch(StreamSettings settings, Clients clients, Topic topic, Standing standing) {
        super("stream-watch");
        this.settings = settings;
        this.clients = clients;
        this.topic = topic;
        this.standing = standing;
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // Kafka's clients throw what they like
    Duration attempt() {
        try {
            topic.ensure();
            Admin open = admin.orElseGet(clients::admin);
            admin = Optional.of(open);
            Optional<Trouble> before = standing.view().trouble();
            standing.look(open);
            before.ifPresent(trouble -> LOG.info("stream=back topic={} since={}", settings.topic(), trouble.since()));
        } catch (InterruptedException e) {
            halt();
        } catch (ExecutionException | RuntimeException e) {
            if (standing.view().trouble().isEmpty() && isOpen()) {
                LOG.warn("stream=away topic={} reason=\"{}\"", settings.topic(), Reasons.of(e));
            }
            standing.failed(e);
            topic.doubt();
            close();
        }
        if (!isOpen()) {
            close();
        }
        return settings.look();
    }

    private void close() {
        admin.ifPresent(open -> open.close(Duration.ZERO));
        admin = Optional.empty();
    }

    @Override
    Optional<Trouble> trouble() {
        return Optional.empty(); // it is in what was seen
    }

    @Override
    Optional<Instant> oldest() {
        return Optional.empty();
    }
}
