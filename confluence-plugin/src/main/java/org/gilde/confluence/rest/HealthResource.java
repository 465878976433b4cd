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
import org.gilde.confluence.linkage.Finding;
import org.gilde.confluence.linkage.Report;
import org.gilde.confluence.linkage.SelfTest;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.upkeep.Condition;
import org.gilde.confluence.upkeep.Environment;
import org.gilde.confluence.upkeep.Metrics;
import org.gilde.confluence.upkeep.Support;
import org.gilde.confluence.upkeep.Surroundings;
import org.gilde.confluence.upkeep.Upkeep;

/** How the app is doing, for administrators. */
@Path("health")
@AdminOnly
@Proven
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final CurrentPerson current;
    private final Upkeep upkeep;
    private final Surroundings surroundings;
    private final SelfTest selfTest;
    private final Support support;
    private final Metrics metrics;

    /** Asks these. */
    @Inject
    public HealthResource(
            CurrentPerson current,
            Upkeep upkeep,
            Surroundings surroundings,
            SelfTest selfTest,
            Support support,
            Metrics metrics) {
        this.current = current;
        this.upkeep = upkeep;
        this.surroundings = surroundings;
        this.selfTest = selfTest;
        this.support = support;
        this.metrics = metrics;
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

    /** Runs the self-test: looks every call into the host up, tries what changes nothing, and returns what it found. */
    @GET
    @Path("self-test")
    public Response selfTest() {
        return Administrators.only(current, () -> {
            Report report = selfTest.run();
            ObjectNode body = Answers.JSON.objectNode();
            body.put("good", report.isGood())
                    .put("lookedUp", report.linked().size())
                    .put("tried", report.tried().size());
            ArrayNode features = body.putArray("features");
            report.parts().forEach(part -> features.addObject()
                    .put("feature", part.feature().word())
                    .put("on", part.isOn())
                    .put("forced", part.isForced())
                    .put("calls", part.calls()));
            ArrayNode wrong = body.putArray("wrong");
            report.wrong().forEach(finding -> write(finding, wrong.addObject()));
            return Answers.ok(body);
        });
    }

    private static void write(Finding finding, ObjectNode json) {
        json.put("call", finding.call()).put("state", word(finding.state())).put("detail", finding.detail());
        ArrayNode features = json.putArray("features");
        finding.features().forEach(feature -> features.add(feature.word()));
    }

    /** Returns all that a request for support needs as one text without names, addresses and secrets. */
    @GET
    @Path("support")
    @Produces(MediaType.TEXT_PLAIN)
    public Response support() {
        return Administrators.only(current, () -> Answers.text(support.text()));
    }

    /** Returns figures for whoever watches many things at once, in the text format of Prometheus. */
    @GET
    @Path("metrics")
    @Produces(MediaType.TEXT_PLAIN)
    public Response metrics() {
        return Administrators.only(current, () -> Answers.text(metrics.text()));
    }

    private static void write(Condition condition, ObjectNode json) {
        json.put("subject", word(condition.subject())).put("tone", word(condition.tone()));
        condition.job().ifPresent(job -> json.put("job", word(job)).put("said", condition.said()));
        if (condition.job().isEmpty()) {
            json.put("number", condition.number());
        }
        condition.run().ifPresent(when -> json.put("when", when.toString()));
        condition.took().ifPresent(took -> json.put("millis", took.toMillis()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
