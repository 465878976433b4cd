package org.gilde.bridge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.store.StoredStatement;

/** One Statement of one agent, and what is made of it for the app. */
final class Minimising {
    static final UUID ID = UUID.fromString("1f0b7a3c-9c1e-4b0e-8a55-1d2b3c4d5e6f");
    static final String AGENT = "{\"mbox\":\"mailto:fatima@sociaalhuis.example\",\"name\":\"Fatima El Amrani\"}";
    static final String MODULE = "{\"id\":\"https://lms.sociaalhuis.example/mod/7\"}";

    private Minimising() {}

    /** Returns the text of a Statement; {@code rest} are its further properties, each with a comma before it. */
    static String statement(String verb, String actor, String object, String rest) {
        return "{\"actor\":" + actor + ",\"verb\":{\"id\":\"" + verb
                + "\",\"display\":{\"en\":\"display\"}},\"object\":" + object + rest + "}";
    }

    /** Returns the text of one that says that something was completed. */
    static String completed(String actor, String object, String rest) {
        return statement(Statements.COMPLETED, actor, object, rest);
    }

    /** Returns it as the store keeps it, as the one numbered 41. */
    static StoredStatement stored(String json) {
        return new StoredStatement(
                41,
                Tenant.MAIN,
                ID,
                Instant.parse("2026-11-21T10:00:00.123Z"),
                Instant.parse("2026-11-21T09:00:00Z"),
                json);
    }

    /** Returns what is made of it with the usual verbs and no extensions. */
    static Minimised minimised(String json) {
        return minimiser(new ActivityTraits(Set.of())).convert(stored(json));
    }

    /** Returns the event that is made of it with no extensions, as JSON. */
    static String event(String json) {
        return event(new ActivityTraits(Set.of()), json);
    }

    /**
     * Returns the event that is made of it, as JSON. Of the least Statement, as it is stored where the credential minimises,
     * comes the same event.
     */
    static String event(ActivityTraits traits, String json) {
        StatementToLearningEvent minimiser = minimiser(traits);
        Minimised minimised = minimiser.convert(stored(json));
        assertThat(minimised).isInstanceOf(LearningEvent.class);
        LearningEvent event = (LearningEvent) minimised;
        assertThat(minimiser.convert(stored(Statements.least(traits, json)))).isEqualTo(event);
        IntakeMessage message = new IntakeMessage(new BridgeStatus("0.1.0", 41, 40, 0), List.of(event));
        String text = new String(message.toJson(), StandardCharsets.UTF_8);
        assertThat(Schemas.faults("learning-events.schema.json", text)).isEmpty();
        return event.json().toString();
    }

    private static StatementToLearningEvent minimiser(ActivityTraits traits) {
        return new StatementToLearningEvent(AllowedVerbs::usual, traits);
    }
}
