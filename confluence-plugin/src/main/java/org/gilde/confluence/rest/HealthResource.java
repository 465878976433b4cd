package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.upkeep.Condition;
import org.gilde.confluence.upkeep.Environment;
import org.gilde.confluence.upkeep.Surroundings;
import org.gilde.confluence.upkeep.Upkeep;

/** How the app is doing, for administrators. */
@Path("health")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final CurrentPerson current;
    private final Upkeep upkeep;
    private final Surroundings surroundings;

    /** Asks these. */
    @Inject
    public HealthResource(CurrentPerson current, Upkeep upkeep, Surroundings surroundings) {
        this.current = current;
        this.upkeep = upkeep;
        this.surroundings = surroundings;
    }

    /** Returns what was found and where the app runs. */
    @GET
    public Response get() {
        return Administrators.only(current, () -> {
            ObjectNode body = Answers.JSON.objectNode();
            ArrayNode found = body.putArray("conditions");
            long began = System.nanoTime();
            upkeep.look().forEach(condition -> write(condition, found.addObject()));
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            Environment here = surroundings.environment();
            body.putObject("environment")
                    .put("app", here.app())
                    .put("confluence", here.confluence())
                    .put("java", here.java())
                    .put("node", here.node())
                    .put("database", here.database());
            body.put("databaseMillis", millis);
            return Answers.ok(body);
        });
    }

    private static void write(Condition condition, ObjectNode json) {
        json.put("subject", word(condition.subject())).put("tone", word(condition.tone()));
        condition.job().ifPresent(job -> json.put("job", word(job)).put("said", condition.said()));
        if (condition.job().isEmpty()) {
            json.put("number", condition.number());
        }
        condition.run().ifPresent(when -> json.put("when", when.toString()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
