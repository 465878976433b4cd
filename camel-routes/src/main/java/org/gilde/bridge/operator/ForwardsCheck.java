package org.gilde.bridge.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.gilde.bridge.forward.Forwards;

/** How it is with the LRSs that are forwarded to. One that is away is told and does not make the bridge unready. */
@Readiness
@ApplicationScoped
public class ForwardsCheck implements HealthCheck {
    private final Forwards forwards;

    /** Asks these. */
    @Inject
    public ForwardsCheck(Forwards forwards) {
        this.forwards = forwards;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("forwards").up();
        forwards.states().forEach((name, state) -> check.withData(name, PeerJson.line(state.peer(), "following")));
        return check.build();
    }
}
