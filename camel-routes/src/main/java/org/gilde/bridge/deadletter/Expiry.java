package org.gilde.bridge.deadletter;

import java.time.Clock;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets dead letters that nobody asked after. */
public final class Expiry extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final DeadLetters letters;
    private final Duration keep;
    private final Duration period;
    private final Clock clock;

    /**
     * Looks once in a while.
     *
     * @param keep how long a letter waits for an operator
     */
    public Expiry(DeadLetters letters, Duration keep, Duration period, Clock clock) {
        this.letters = letters;
        this.keep = keep;
        this.period = period;
        this.clock = clock;
    }

    @Override
    public void configure() {
        // A database that does not answer is asked again next time.
        onException(Exception.class).handled(true).process(exchange -> LOG.warn("deadletters=kept reason=store-away"));
        // Removes what is older than it may become.
        from("timer:deadletter-expiry?includeMetadata=false&period=" + period.toMillis())
                .routeId("deadletter-expiry")
                .process(exchange -> expire());
    }

    private void expire() {
        int expired = letters.dropBefore(clock.instant().minus(keep));
        if (expired > 0) {
            LOG.warn("deadletters=expired count={}", expired);
        }
    }
}
