package org.gilde.bridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gilde.bridge.delivery.Outcome.Kind;
import org.gilde.bridge.pause.RetryAfter;

/**
 * Reads what the app answered to a message.
 *
 * <p>Only an answer 200 that names each event sent, in order, counts as an answer. Anything else means that the app is
 * away, but for 400 and 413, which are about the message.
 */
final class IntakeAnswer {
    private static final int LONGEST = 1 << 20;
    private static final Map<String, Kind> KINDS = Arrays.stream(Kind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Clock clock;
    private final Consumer<List<String>> verbs;

    /** Hands on which Verbs count, where an answer says so. */
    IntakeAnswer(Clock clock, Consumer<List<String>> verbs) {
        this.clock = clock;
        this.verbs = verbs;
    }

    /**
     * Returns one outcome per event.
     *
     * @param retryAfter the header as received, empty where absent
     * @throws AppAwayException if this is not an answer of the app; trying again later may help
     * @throws MessageRefusedException if the app refused the message as a whole
     */
    List<Outcome> read(int status, String retryAfter, InputStream body, IntakeMessage sent) {
        return switch (status) {
            case 200 -> outcomes(body, sent.events());
            case 400, 413 ->
                throw sent.events().isEmpty() ? away(status, retryAfter) : new MessageRefusedException(status);
            default -> throw away(status, retryAfter);
        };
    }

    private AppAwayException away(int status, String retryAfter) {
        return new AppAwayException(
                "answered " + status + ": " + remedy(status), status, RetryAfter.read(retryAfter, clock));
    }

    private static String remedy(int status) {
        return switch (status) {
            case 400 -> "not even an empty message is understood; app and bridge are of different versions";
            case 401 -> "the token is not accepted; check gilde.confluence.token";
            case 403 -> "the account may not deliver; name it in the app's settings";
            case 404 -> "no app at that address; check gilde.confluence.url and that the app is enabled";
            case 301, 302, 303, 307, 308 -> "it redirects; check gilde.confluence.url";
            default -> "waiting for it to come back";
        };
    }

    private List<Outcome> outcomes(InputStream body, List<LearningEvent> events) {
        JsonNode answer = parse(body);
        JsonNode results = answer.path("results");
        if (!results.isArray() || results.size() != events.size()) {
            throw malformed();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            outcomes.add(outcome(results.get(i), events.get(i)));
        }
        if (answer.path("verbs").isArray()) {
            List<String> counting = new ArrayList<>();
            answer.path("verbs").forEach(verb -> counting.add(verb.asText()));
            verbs.accept(counting);
        }
        return outcomes;
    }

    private static JsonNode parse(InputStream body) {
        try {
            return Json.MAPPER.readTree(body.readNBytes(LONGEST));
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw new AppAwayException("broke off in the middle of its answer");
        }
    }

    private static Outcome outcome(JsonNode result, LearningEvent event) {
        Kind kind = KINDS.get(result.path("outcome").asText());
        if (kind == null) {
            throw malformed();
        }
        if (!result.path("statementId")
                .asText()
                .equalsIgnoreCase(event.statementId().toString())) {
            throw malformed();
        }
        return new Outcome(
                event, kind, kind == Kind.REFUSED ? result.path("reason").asText("no reason given") : "");
    }

    private static AppAwayException malformed() {
        return new AppAwayException(
                "answered 200 with something else than results for the events sent; check gilde.confluence.url");
    }
}
