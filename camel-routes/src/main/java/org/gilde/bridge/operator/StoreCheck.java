package org.gilde.bridge.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.gilde.xapi.store.StatementFeed;
import org.gilde.xapi.store.StoreUnavailableException;

/** Ready when the store answers, for then Statements can be taken. */
@Readiness
@ApplicationScoped
public class StoreCheck implements HealthCheck {
    private final StatementFeed feed;

    /** Asks this feed. */
    @Inject
    public StoreCheck(StatementFeed feed) {
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("store");
        try {
            return check.withData("newest", feed.newest()).up().build();
        } catch (StoreUnavailableException e) {
            return check.withData("reason", "the database does not answer")
                    .down()
                    .build();
        }
    }
}
