package org.gilde.bridge.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.gilde.bridge.delivery.OutletAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic, made where it is missing. Safe for use by several threads. */
final class Topic {
    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);

    private final StreamSettings settings;
    private final Clients clients;
    private boolean known;

    Topic(StreamSettings settings, Clients clients) {
        this.settings = settings;
        this.clients = clients;
    }

    /**
     * Returns once the topic is there.
     *
     * @throws OutletAwayException if that is not certain; trying again may help
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // Kafka's clients throw what they like
    synchronized void ensure() {
        if (known) {
            return;
        }
        try (Admin admin = clients.admin()) {
            if (describe(admin).isEmpty()) {
                create(admin);
            }
            known = true;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | RuntimeException e) {
            throw new OutletAwayException(Reasons.of(e));
        }
    }

    /** Has the next one look again. */
    synchronized void doubt() {
        known = false;
    }

    private Optional<TopicDescription> describe(Admin admin) throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(List.of(settings.topic())).allTopicNames().get().values().stream()
                    .findFirst();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        StreamSettings.Creation chosen = settings.creation();
        NewTopic topic = new NewTopic(settings.topic(), Optional.of(chosen.partitions()), chosen.replication())
                .configs(Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(chosen.retention().toMillis())));
        try {
            admin.createTopics(List.of(topic)).all().get();
            LOG.info("stream=created topic={} partitions={}", settings.topic(), chosen.partitions());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
