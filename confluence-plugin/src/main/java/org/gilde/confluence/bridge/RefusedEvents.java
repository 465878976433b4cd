package org.gilde.confluence.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events that the app refused and that wait at the bridge. */
public final class RefusedEvents {
    private static final String LETTERS = "/operator/dead-letters";
    private static final int SHOWN = 50;
    private static final int LONGEST = 300;

    private final Bridge bridge;

    /** Asks this bridge. */
    public RefusedEvents(Bridge bridge) {
        this.bridge = bridge;
    }

    /**
     * One of them.
     *
     * @param id at the bridge
     * @param sequence of its Statement in the bridge's store
     * @param reason why it was refused, in English, about nobody
     */
    public record RefusedEvent(long id, long sequence, String reason, Instant since) {}

    /**
     * The oldest of them.
     *
     * @param all how many there are
     */
    public record Listing(long all, List<RefusedEvent> oldest) {
        /** Keeps a copy of the list. */
        public Listing {
            oldest = List.copyOf(oldest);
        }
    }

    /** What came of something that was asked about one. */
    public enum Outcome {
        /** It is no longer there: taken, or dropped. */
        DONE,
        /** The app refused it again. */
        REFUSED,
        /** The store has nothing of it any more. */
        EMPTY,
        /** There is none of that id. */
        NONE,
        /** The bridge, or the wiki that it delivers to, did not answer. */
        AWAY
    }

    /** Returns the oldest fifty; nothing where the bridge did not say. */
    public Optional<Listing> list() {
        BridgeAnswer answer = bridge.ask(BridgeQuestion.get(LETTERS));
        JsonNode letters = answer.json().path("deadLetters");
        if (!answer.isDone() || !letters.isArray()) {
            return Optional.empty();
        }
        List<RefusedEvent> events = new ArrayList<>();
        for (JsonNode letter : letters) {
            if (events.size() < SHOWN) {
                read(letter).ifPresent(events::add);
            }
        }
        return Optional.of(new Listing(answer.json().path("count").asLong(), events));
    }

    /** Has the bridge send one again. */
    public Outcome retry(long id) {
        return outcome(bridge.ask(BridgeQuestion.post(LETTERS + "/" + id + "/retry", "")));
    }

    /** Has the bridge forget one; its Statement stays in the store. */
    public Outcome drop(long id) {
        return outcome(bridge.ask(BridgeQuestion.delete(LETTERS + "/" + id)));
    }

    private static Outcome outcome(BridgeAnswer answer) {
        return switch (answer.status()) {
            case 200, 204 -> Outcome.DONE;
            case 404 -> Outcome.NONE;
            case 409 -> Outcome.REFUSED;
            case 410 -> Outcome.EMPTY;
            default -> Outcome.AWAY;
        };
    }

    private static Optional<RefusedEvent> read(JsonNode letter) {
        try {
            String reason = letter.path("reason").asText();
            return Optional.of(new RefusedEvent(
                    letter.path("id").asLong(),
                    letter.path("sequence").asLong(),
                    reason.length() > LONGEST ? reason.substring(0, LONGEST) + "\u2026" : reason,
                    Instant.parse(letter.path("since").asText())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
