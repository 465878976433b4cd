package org.gilde.bridge.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.gilde.bridge.Drops;
import org.gilde.bridge.drop.Drop;

/** How the drop folder is. One that can not be read is told and does not make the bridge unready. */
@Readiness
@ApplicationScoped
public class DropCheck implements HealthCheck {
    private final Drops drops;

    /** Asks this. */
    @Inject
    public DropCheck(Drops drops) {
        this.drops = drops;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("drop").up();
        drops.drop().ifPresentOrElse(drop -> tell(check, drop), () -> check.withData("state", "off"));
        return check.build();
    }

    private static void tell(HealthCheckResponseBuilder check, Drop drop) {
        Optional<String> obstacle = drop.obstacle();
        check.withData("state", obstacle.isPresent() ? "held up" : "looking").withData("waiting", drop.waiting());
        obstacle.ifPresent(reason -> check.withData("reason", reason));
    }
}
