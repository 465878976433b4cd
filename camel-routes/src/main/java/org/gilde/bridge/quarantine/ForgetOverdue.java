package org.gilde.bridge.quarantine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.builder.RouteBuilder;
import org.gilde.xapi.quarantine.KnownContents;
import org.gilde.xapi.quarantine.Quarantine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets Statements in quarantine that nobody asked after, and contents that are not expected again. */
public final class ForgetOverdue extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetOverdue.class);
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Quarantine quarantine;
    private final KnownContents contents;
    private final Forgiveness.Times times;
    private final Clock clock;

    ForgetOverdue(Quarantine quarantine, KnownContents contents, Forgiveness.Times times, Clock clock) {
        this.quarantine = quarantine;
        this.contents = contents;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void configure() {
        // A database that does not answer is asked again next time.
        onException(Exception.class).handled(true).process(exchange -> LOG.warn("quarantine=kept reason=store-away"));
        // Removes what is older than it may become.
        from("timer:quarantine-expiry?includeMetadata=false&period=" + PERIOD.toMillis())
                .routeId("quarantine-expiry")
                .process(exchange -> forget());
    }

    private void forget() {
        Instant now = clock.instant();
        int expired = quarantine.dropBefore(now.minus(times.quarantined()));
        if (expired > 0) {
            LOG.warn("quarantine=expired count={}", expired);
        }
        contents.dropBefore(now.minus(times.contents()));
    }
}
