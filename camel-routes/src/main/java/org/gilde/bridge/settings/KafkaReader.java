package org.gilde.bridge.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what is chosen about Kafka. */
final class KafkaReader {
    private static final String START = "gilde.kafka.";
    private static final String PROPERTY = START + "property.";
    private static final String SERVERS = "gilde.kafka.bootstrap-servers";
    private static final String SERVER = "[^\\s,/]+:\\d{1,5}";
    private static final String NAME = "[A-Za-z0-9._-]{1,249}";

    /** What "at least once, in order" rests on, and what the settings above say. */
    private static final Set<String> DECIDED = Set.of(
            "bootstrap.servers",
            "acks",
            "enable.idempotence",
            "max.in.flight.requests.per.connection",
            "transactional.id",
            "partitioner.class",
            "partitioner.ignore.keys",
            "key.serializer",
            "value.serializer",
            "key.deserializer",
            "value.deserializer",
            "interceptor.classes",
            "group.id",
            "group.protocol",
            "group.instance.id",
            "enable.auto.commit",
            "auto.offset.reset",
            "allow.auto.create.topics",
            "partition.assignment.strategy",
            "max.poll.records");

    private final Answers answers;

    KafkaReader(Answers answers) {
        this.answers = answers;
    }

    /** Returns the Kafka; empty where none is named. */
    Optional<Kafka> read() {
        Optional<String> servers = answers.text(SERVERS);
        servers.filter(list -> !list.matches(SERVER + "(\\s*,\\s*" + SERVER + ")*"))
                .ifPresent(list -> answers.problem(
                        SERVERS,
                        "is not a list of brokers such as kafka1.example.org:9092, kafka2.example.org:9092. Write host and"
                                + " port of each, with commas in between."));
        OptionalInt replication = answers.numberIfGiven("gilde.kafka.replication", 1, 100);
        Kafka read = new Kafka(
                servers.orElse(""),
                name("gilde.kafka.topic", "gilde-learning-events"),
                name("gilde.kafka.group", "gilde-bridge"),
                answers.number("gilde.kafka.consumers", 1, 0, 64),
                answers.number("gilde.kafka.partitions", 12, 1, 10_000),
                replication.isPresent() ? Optional.of((short) replication.getAsInt()) : Optional.empty(),
                answers.duration("gilde.kafka.retention", "7d", "1h", "365d"),
                properties());
        if (servers.isEmpty() && answers.isAnyGiven(START)) {
            answers.problem(
                    SERVERS, "is missing, but other settings of Kafka are given. Name its brokers, or remove them.");
        }
        return servers.map(given -> read);
    }

    private String name(String setting, String usual) {
        String name = answers.text(setting).orElse(usual);
        if (!name.matches(NAME) || name.equals(".") || name.equals("..")) {
            answers.problem(setting, "is not a name that Kafka takes. Write letters, digits, dots, dashes and _.");
        }
        return name;
    }

    private Map<String, Secret> properties() {
        Map<String, Secret> properties = new HashMap<>();
        for (String name : answers.namesBetween(PROPERTY, "")) {
            if (DECIDED.contains(name)) {
                answers.problem(PROPERTY + name, "is decided by the bridge. Remove it.");
            }
            answers.text(PROPERTY + name).ifPresent(value -> properties.put(name, new Secret(value)));
        }
        return properties;
    }
}
