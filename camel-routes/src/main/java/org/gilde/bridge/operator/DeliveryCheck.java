package org.gilde.bridge.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.gilde.bridge.Routes;
import org.gilde.bridge.delivery.Delivery;
import org.gilde.bridge.delivery.DeliveryState;
import org.gilde.bridge.stream.Stream;

/** How delivery is. A wiki that is away is told and does not make the bridge unready: Statements are still taken. */
@Readiness
@ApplicationScoped
public class DeliveryCheck implements HealthCheck {
    private final Routes routes;

    /** Asks these routes. */
    @Inject
    public DeliveryCheck(Routes routes) {
        this.routes = routes;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("delivery").up();
        routes.delivery()
                .map(Delivery::state)
                .ifPresentOrElse(state -> tell(check, state), () -> check.withData("state", "off"));
        routes.stream().map(Stream::state).ifPresent(state -> check.withData("kafka", state.topic())
                .withData("inKafka", state.waiting()));
        return check.build();
    }

    private static void tell(HealthCheckResponseBuilder check, DeliveryState.Snapshot state) {
        check.withData("waiting", state.waiting()).withData("delivered", state.delivered());
        state.lastDelivered().ifPresent(moment -> check.withData("lastDelivered", moment.toString()));
        state.trouble()
                .ifPresentOrElse(
                        trouble -> check.withData(
                                        "state",
                                        "held up by "
                                                + trouble.obstacle().name().toLowerCase(Locale.ROOT))
                                .withData("since", trouble.since().toString())
                                .withData("reason", trouble.reason()),
                        () -> check.withData("state", state.elsewhere() ? "on another node" : "following"));
    }
}
