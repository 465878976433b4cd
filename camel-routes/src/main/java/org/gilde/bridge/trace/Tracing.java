package org.gilde.bridge.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes spans of steps and has them sent, a few seconds later and not more of them than fit a queue. */
final class Tracing implements AutoCloseable {
    private static final String HEADER = "traceparent";
    private static final int MOST_ORIGINS = 10_000;
    private static final int MOST_WAITING = 4_096;
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);
    private static final long LONGEST_STOP_SECONDS = 3;

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Origins origins = new Origins(MOST_ORIGINS);

    Tracing(Collector collector) {
        Sampler chance = Sampler.traceIdRatioBased(collector.ratio());
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.builder()
                        .put(AttributeKey.stringKey("service.name"), "gilde-bridge")
                        .put(AttributeKey.stringKey("service.version"), collector.version())
                        .put(
                                AttributeKey.stringKey("service.instance.id"),
                                UUID.randomUUID().toString())
                        .build())
                // Who asks may name a trace, but does not decide how much is sent.
                .setSampler(Sampler.parentBasedBuilder(chance)
                        .setRemoteParentSampled(chance)
                        .setRemoteParentNotSampled(chance)
                        .build())
                .addSpanProcessor(BatchSpanProcessor.builder(Sending.to(collector, LONGEST_REQUEST))
                        .setMaxQueueSize(MOST_WAITING)
                        .setScheduleDelay(PERIOD)
                        .setExporterTimeout(LONGEST_REQUEST)
                        .build())
                .build();
        this.tracer = provider.get("org.gilde.bridge");
    }

    /** Begins a step; empty where it is worth no trace of its own and is in none. */
    Optional<SeenStep> begin(Place place, Collection<UUID> statements) {
        Optional<SeenStep> outer = SeenStep.current();
        if (outer.isPresent()) {
            return outer.map(step -> begun(place, step.context(), List.of()));
        }
        if (!place.beginsTrace()) {
            return Optional.empty();
        }
        List<SpanContext> from = origins.of(statements);
        return Optional.of(
                from.isEmpty()
                        ? begun(place, Context.root(), List.of())
                        : begun(place, Context.root().with(Span.wrap(from.get(0))), from.subList(1, from.size())));
    }

    SeenStep beginAsked(Place place, Optional<String> traceparent) {
        return begun(place, traceparent.map(Tracing::read).orElseGet(Context::root), List.of());
    }

    /** Begins one; at its end each of the other traces that it is about gets a span of that name that leads to it. */
    private SeenStep begun(Place place, Context parent, List<SpanContext> others) {
        Instant start = Instant.now();
        SpanBuilder builder = tracer.spanBuilder(place.title())
                .setSpanKind(place.kind())
                .setParent(parent)
                .setStartTimestamp(start);
        others.forEach(builder::addLink);
        Span span = builder.startSpan();
        return new SeenStep(place, span, () -> others.forEach(other -> elsewhere(place, other, start, span)));
    }

    private void elsewhere(Place place, SpanContext origin, Instant start, Span together) {
        tracer.spanBuilder(place.title())
                .setSpanKind(place.kind())
                .setParent(Context.root().with(Span.wrap(origin)))
                .setStartTimestamp(start)
                .addLink(together.getSpanContext())
                .startSpan()
                .end();
    }

    void came(Collection<UUID> statements) {
        SeenStep.current()
                .map(step -> step.span().getSpanContext())
                .filter(SpanContext::isSampled)
                .ifPresent(origin -> origins.add(statements, origin));
    }

    void came(UUID statement, String traceparent) {
        SpanContext origin = Span.fromContext(read(traceparent)).getSpanContext();
        if (origin.isSampled()) {
            origins.add(List.of(statement), origin);
        }
    }

    static String traceparent(SeenStep step) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(step.context(), headers, (all, name, value) -> {
            if (all != null) {
                all.put(name, value);
            }
        });
        return headers.getOrDefault(HEADER, "");
    }

    /** Reads that header alone: what else may come along could hold anything. */
    private static Context read(String traceparent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, new OnlyHeader());
    }

    private static final class OnlyHeader implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(HEADER) ? carrier : null;
        }
    }

    @Override
    public void close() {
        provider.shutdown().join(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }
}
