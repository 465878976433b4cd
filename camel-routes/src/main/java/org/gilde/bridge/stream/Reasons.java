package org.gilde.bridge.stream;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.gilde.bridge.delivery.OutletAwayException;

/** What an operator is told when Kafka fails. Kafka's own words are left out: they may quote settings. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause.getClass() == KafkaException.class)) {
            cause = cause.getCause();
        }
        return told(cause);
    }

    private static String told(Throwable cause) {
        if (cause instanceof OutletAwayException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof SslAuthenticationException) {
            return "Kafka and the bridge do not agree on TLS; check gilde.kafka.property.ssl.*";
        }
        if (cause instanceof AuthenticationException) {
            return "Kafka does not accept name or password; check gilde.kafka.property.sasl.*";
        }
        if (cause instanceof GroupAuthorizationException) {
            return "Kafka does not let the bridge into its group; allow Read on gilde.kafka.group";
        }
        if (cause instanceof TopicAuthorizationException) {
            return "Kafka does not let the bridge at its topic; allow Describe, Write, Read on gilde.kafka.topic";
        }
        if (cause instanceof AuthorizationException) {
            return "Kafka does not let the bridge do this; see the list of rights in operator.md";
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return "the topic is not there; create it, or allow the bridge Create on it";
        }
        if (cause instanceof TimeoutException || cause instanceof java.util.concurrent.TimeoutException) {
            return "Kafka does not answer; check gilde.kafka.bootstrap-servers and that it runs";
        }
        if (cause instanceof ConfigException || isAboutSettings(cause)) {
            return "Kafka's settings can not be used; check gilde.kafka.bootstrap-servers and gilde.kafka.property.*";
        }
        return "Kafka failed: " + cause.getClass().getSimpleName();
    }

    private static boolean isAboutSettings(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith("Failed to construct");
    }
}
