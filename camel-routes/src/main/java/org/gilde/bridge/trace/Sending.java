package org.gilde.bridge.trace;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends spans to the collector, and says once when it can not and once when it can again. */
final class Sending implements SpanExporter {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final RetryPolicy AGAIN = RetryPolicy.builder()
            .setMaxAttempts(3)
            .setInitialBackoff(Duration.ofMillis(500))
            .setMaxBackoff(Duration.ofSeconds(2))
            .build();

    private final URI collector;
    private final SpanExporter exporter;
    private final AtomicBoolean isAway = new AtomicBoolean();

    private Sending(URI collector, SpanExporter exporter) {
        this.collector = collector;
        this.exporter = exporter;
    }

    static Sending to(Collector collector, Duration longest) {
        OtlpHttpSpanExporterBuilder builder = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.endpoint())
                .setCompression("gzip")
                .setRetryPolicy(AGAIN)
                .setTimeout(longest);
        collector.headers().forEach(builder::addHeader);
        return new Sending(collector.address(), builder.build());
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode sent = exporter.export(spans);
        return sent.whenComplete(() -> told(sent.isSuccess()));
    }

    private void told(boolean isThere) {
        if (isThere && isAway.compareAndSet(true, false)) {
            LOG.info("traces=resumed collector={}", collector);
        } else if (!isThere && isAway.compareAndSet(false, true)) {
            LOG.warn(
                    "traces=lost collector={} advice=\"it does not take them; check gilde.traces.endpoint (OTLP over"
                            + " HTTP, usually port 4318) and gilde.traces.headers. Nothing else waits for it\"",
                    collector);
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
