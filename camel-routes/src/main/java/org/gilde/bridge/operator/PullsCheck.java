package org.gilde.bridge.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.gilde.bridge.pull.Pulls;

/** How it is with the LRSs that are read. One that is away is told and does not make the bridge unready. */
@Readiness
@ApplicationScoped
public class PullsCheck implements HealthCheck {
    private final Pulls pulls;

    /** Asks these. */
    @Inject
    public PullsCheck(Pulls pulls) {
        this.pulls = pulls;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("pulls").up();
        pulls.states().forEach((name, state) -> check.withData(name, PeerJson.line(state.peer(), "reading")));
        return check.build();
    }
}
