package org.gilde.bridge.stream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator chose about Kafka.
 *
 * @param properties of Kafka's clients: servers, and how to be let in
 * @param topic of the events
 * @param group that all nodes of this bridge share
 * @param consumers in this node; 0 for a node that only takes Statements
 * @param creation how the topic is made where it is missing
 * @param batchSize 1 to 500
 * @param look how often to look how far delivery is
 * @param firstPause after the first failure
 * @param longestPause after many failures
 */
public record StreamSettings(
        Map<String, String> properties,
        String topic,
        String group,
        int consumers,
        Creation creation,
        int batchSize,
        Duration look,
        Duration firstPause,
        Duration longestPause) {

    /** Keeps a copy of the properties. */
    public StreamSettings {
        properties = Map.copyOf(properties);
    }

    /**
     * How a topic is made.
     *
     * @param replication empty for what the broker does by itself
     * @param retention how long an event stays in the topic
     */
    public record Creation(int partitions, Optional<Short> replication, Duration retention) {}

    /** Leaves the properties out: there are passwords among them. */
    @Override
    public String toString() {
        return "StreamSettings[topic=" + topic + ", group=" + group + "]";
    }
}
