package org.gilde.bridge.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.gilde.bridge.delivery.IntakeMessage;
import org.gilde.bridge.delivery.LearningEvent;
import org.gilde.bridge.delivery.Outcome;
import org.gilde.bridge.delivery.OutletAwayException;
import org.gilde.bridge.trace.Figure;
import org.gilde.bridge.trace.Place;
import org.gilde.bridge.trace.Traces;

/**
 * Writes events to the topic and returns once all replicas that count have them. After a failure it begins with a new
 * connection, so that nothing is tried behind delivery's back. For one thread.
 */
final class Publisher implements Processor, AutoCloseable {
    private final String topic;
    private final Clients clients;
    private final Topic there;
    private final StreamMeters meters;
    private Optional<Producer<byte[], byte[]>> producer = Optional.empty();

    Publisher(String topic, Clients clients, Topic there, StreamMeters meters) {
        this.topic = topic;
        this.clients = clients;
        this.there = there;
        this.meters = meters;
    }

    /** Takes an {@link IntakeMessage}, leaves an {@link Outcome} for each event that Kafka never will take. */
    @Override
    public void process(Exchange exchange) {
        List<LearningEvent> events =
                exchange.getMessage().getBody(IntakeMessage.class).events();
        exchange.getMessage().setBody(Traces.in(Place.PUBLISH, List::of, step -> {
            step.with(Figure.EVENTS, events.size());
            return publish(events);
        }));
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // Kafka's clients throw what they like
    synchronized List<Outcome> publish(List<LearningEvent> events) {
        there.ensure();
        try {
            Producer<byte[], byte[]> open = open();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (LearningEvent event : events) {
                sent.add(open.send(EventRecords.write(topic, event)));
            }
            List<Outcome> refused = new ArrayList<>();
            for (int i = 0; i < events.size(); i++) {
                await(sent.get(i), events.get(i)).ifPresent(refused::add);
            }
            meters.published(events.size() - refused.size());
            return refused;
        } catch (InterruptedException e) {
            close();
            throw new InterruptException(e);
        } catch (ExecutionException | RuntimeException e) {
            close();
            there.doubt();
            throw new OutletAwayException(Reasons.of(e));
        }
    }

    private static Optional<Outcome> await(Future<RecordMetadata> sent, LearningEvent event)
            throws ExecutionException, InterruptedException {
        try {
            sent.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return Optional.of(new Outcome(event, Outcome.Kind.REFUSED, "The event is larger than Kafka takes"));
            }
            throw e;
        }
    }

    private Producer<byte[], byte[]> open() {
        Producer<byte[], byte[]> open = producer.orElseGet(clients::producer);
        producer = Optional.of(open);
        return open;
    }

    @Override
    public synchronized void close() {
        producer.ifPresent(open -> open.close(Duration.ZERO));
        producer = Optional.empty();
    }
}
