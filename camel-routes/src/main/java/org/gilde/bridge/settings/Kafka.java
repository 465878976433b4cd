package org.gilde.bridge.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The Kafka that events go through on their way to the app.
 *
 * @param servers host and port of some brokers, with commas in between
 * @param group that all nodes of one bridge share
 * @param consumers in this node
 * @param partitions of a topic that the bridge makes
 * @param replication of a topic that the bridge makes; empty for what the broker does by itself
 * @param retention of a topic that the bridge makes
 * @param properties handed on to Kafka's clients
 */
public record Kafka(
        String servers,
        String topic,
        String group,
        int consumers,
        int partitions,
        Optional<Short> replication,
        Duration retention,
        Map<String, Secret> properties) {}
