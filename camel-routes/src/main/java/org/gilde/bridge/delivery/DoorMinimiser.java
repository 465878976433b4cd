package org.gilde.bridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gilde.bridge.delivery.Skipped.Reason;
import org.gilde.xapi.recording.Minimiser;

/**
 * Lets into the store, for a credential that minimises, what delivery would let out of it: by the same list, judged by
 * the same class. Where a Verb tells of cohorts, what it says of Groups is let in as well: rosters are read from the
 * store. Safe for several threads.
 */
public final class DoorMinimiser implements Minimiser {
    private static final Set<String> PEOPLE = Set.of("Agent", "Group");

    private final StatementToLearningEvent events;
    private final LeastStatement least;
    private final Map<Reason, Counter> leftOut = new EnumMap<>(Reason.class);

    /** Goes by these Verbs, and keeps of Activities these traits; counts what is left out. */
    public DoorMinimiser(CountingVerbs verbs, ActivityTraits traits, MeterRegistry registry) {
        this.events = new StatementToLearningEvent(verbs::everywhere, traits);
        this.least = new LeastStatement(traits);
        Arrays.stream(Reason.values())
                .forEach(reason -> leftOut.put(
                        reason,
                        Counter.builder("gilde.door.left.out")
                                .description(
                                        "Statements that were taken and not stored, for their credential minimises")
                                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                                .register(registry)));
    }

    @Override
    public Optional<String> minimise(String json) {
        JsonNode statement = parse(json);
        Optional<Reason> against = events.against(statement).filter(reason -> !isOfCohort(reason, statement));
        against.ifPresent(reason -> Objects.requireNonNull(leftOut.get(reason)).increment());
        return against.isPresent() ? Optional.empty() : Optional.of(write(statement));
    }

    private static boolean isOfCohort(Reason reason, JsonNode statement) {
        String verb = statement.path("verb").path("id").asText();
        String type = statement.path("object").path("objectType").asText("Activity");
        boolean isOfPeople = PEOPLE.contains(type) && reason == Reason.OBJECT;
        boolean isOfGroup = reason == Reason.ACTOR && (PEOPLE.contains(type) || type.equals("Activity"));
        return AllowedVerbs.tellsOfCohorts(verb) && (isOfPeople || isOfGroup);
    }

    private String write(JsonNode statement) {
        try {
            return Json.MAPPER.writeValueAsString(least.of(statement));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A Statement of our own could not be written", e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A Statement that was read is not JSON", e);
        }
    }
}
