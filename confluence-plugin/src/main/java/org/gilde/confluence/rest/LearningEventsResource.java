package org.gilde.confluence.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gilde.confluence.learning.LearningIntake;
import org.gilde.confluence.learning.SettingsStore;
import org.gilde.confluence.learning.TakenEvent;
import org.gilde.confluence.learning.UnreadableBatchException;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.people.CurrentPerson;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.upkeep.IntakeMeter;
import org.gilde.confluence.upkeep.IntakeMeter.Batch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes learning events from the bridge: from administrators and from the account they named, nobody else. */
@Path("learning-events")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class LearningEventsResource {
    private static final Logger LOG = LoggerFactory.getLogger(LearningEventsResource.class);
    private static final int MOST_BYTES = 16 << 20;

    private final CurrentPerson current;
    private final SettingsStore settings;
    private final LearningIntake intake;
    private final Features features;
    private final IntakeMeter meter;

    /** Hands on to the intake. */
    @Inject
    public LearningEventsResource(
            CurrentPerson current,
            SettingsStore settings,
            LearningIntake intake,
            Features features,
            IntakeMeter meter) {
        this.current = current;
        this.settings = settings;
        this.intake = intake;
        this.features = features;
        this.meter = meter;
    }

    /** Takes a batch; the answer says what became of each event, and which verbs count from now on. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(InputStream body) throws IOException {
        Optional<PersonKey> caller = current.key();
        if (caller.isEmpty()) {
            return Answers.refused(Response.Status.UNAUTHORIZED, "Log in with the bridge's personal access token.");
        }
        if (!current.isAdministrator() && !caller.equals(settings.current().bridgeAccount())) {
            return Answers.refused(
                    Response.Status.FORBIDDEN,
                    "Only administrators and the account they named as the bridge's may send learning events.");
        }
        Optional<Off> off = features.off(Feature.BASE);
        if (off.isPresent()) {
            return new OffMapper().toResponse(new OffException(off.get()));
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            meter.left(Batch.UNREADABLE);
            return tooLarge("The body has more than 16 MiB.");
        }
        return take(bytes);
    }

    @SuppressWarnings("checkstyle:IllegalCatch")
    private Response take(byte[] bytes) {
        try {
            long began = System.nanoTime();
            List<TakenEvent> results = intake.take(decode(bytes));
            meter.took(results, Duration.ofNanos(System.nanoTime() - began));
            return Answers.ok(write(results, intake.verbs()));
        } catch (CharacterCodingException e) {
            meter.left(Batch.UNREADABLE);
            return Answers.refused(Response.Status.BAD_REQUEST, "The body is not UTF-8.");
        } catch (UnreadableBatchException e) {
            meter.left(Batch.UNREADABLE);
            String why = "Not readable: " + e.getMessage() + ".";
            return e.isTooLarge() ? tooLarge(why) : Answers.refused(Response.Status.BAD_REQUEST, why);
        } catch (RuntimeException e) {
            meter.left(Batch.FAILED);
            UUID incident = UUID.randomUUID();
            // The class only: a database's message can repeat what was to be kept.
            LOG.error("Incident {}: learning events could not be kept: {}", incident, causes(e));
            return Answers.later("The events could not be kept now; nothing was taken. Incident " + incident + ".");
        }
    }

    private static Response tooLarge(String why) {
        return Answers.refused(Response.Status.REQUEST_ENTITY_TOO_LARGE, why);
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String causes(Throwable thrown) {
        Throwable cause = thrown.getCause();
        String name = thrown.getClass().getName();
        return cause == null || cause == thrown ? name : name + " by " + causes(cause);
    }

    private static ObjectNode write(List<TakenEvent> taken, Collection<String> counting) {
        ObjectNode body = Answers.JSON.objectNode();
        ArrayNode results = body.putArray("results");
        for (TakenEvent event : taken) {
            ObjectNode result = results.addObject();
            result.put("statementId", event.statementId());
            result.put("outcome", event.outcome().name().toLowerCase(Locale.ROOT));
            event.reason().ifPresent(reason -> result.put("reason", reason));
        }
        ArrayNode verbs = body.putArray("verbs");
        counting.forEach(verbs::add);
        return body;
    }
}
