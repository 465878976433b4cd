package org.gilde.bridge.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.gilde.bridge.Routes;

/** Alive while the routes run. */
@Liveness
@ApplicationScoped
public class RoutesCheck implements HealthCheck {
    private final Routes routes;

    /** Asks these routes. */
    @Inject
    public RoutesCheck(Routes routes) {
        this.routes = routes;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("routes").status(routes.isRunning());
        if (!routes.isRunning()) {
            check.withData("reason", "the routes are " + routes.state() + "; if that lasts, start the bridge again");
        }
        return check.build();
    }
}
