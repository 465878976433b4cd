package org.gilde.confluence.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.learning.Activities;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.learning.ActorJson;
import org.gilde.confluence.matching.Identifiers;
import org.gilde.confluence.subject.Erasures.Remote;

/** Asks the bridge to forget people, by all identifiers that are known of them, and looks how far it is. */
public final class BridgeErasing implements RemoteErasing {
    private static final int DONE = 200;
    private static final int BEGUN = 202;
    private static final int ABSENT = 404;
    private static final int TOO_MANY = 429;

    private static final Map<String, Elsewhere.State> STATES = Stream.of(Elsewhere.State.values())
            .collect(Collectors.toMap(state -> state.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Bridge bridge;
    private final Identifiers identifiers;
    private final Activities activities;

    /** Asks that bridge. */
    public BridgeErasing(Bridge bridge, Identifiers identifiers, Activities activities) {
        this.bridge = bridge;
        this.identifiers = identifiers;
        this.activities = activities;
    }

    @Override
    public Answer forget(Wish wish) {
        if (!bridge.isKnown()) {
            return Answer.of(Remote.UNTOLD);
        }
        if (wish.begun().isPresent()) {
            BridgeAnswer proof = bridge.ask(
                    BridgeQuestion.get("/operator/removals/" + wish.begun().getAsLong()));
            if (proof.status() != ABSENT) { // a bridge with another database knows nothing of it
                return answer(proof, wish.begun());
            }
        }
        return begin(wish);
    }

    private Answer begin(Wish wish) {
        Set<Actor> actors = identifiers.actors(wish.person());
        Collection<String> ids = wish.part().map(part -> ids(part.activities())).orElse(Set.of());
        if (wish.part().isPresent() && ids.isEmpty()) {
            return Answer.of(Remote.NEVER);
        }
        if (actors.isEmpty()) {
            return Answer.of(Remote.NOBODY);
        }
        ObjectNode body = body(actors);
        wish.part()
                .ifPresentOrElse(
                        part -> {
                            ids.forEach(body.putArray("activities")::add);
                            ids(part.spared()).forEach(body.putArray("spared")::add);
                            body.put("until", part.until().toString());
                        },
                        () -> body.put("everywhere", true));
        return answer(bridge.ask(BridgeQuestion.post("/operator/erasures", body.toString())), OptionalLong.empty());
    }

    private Collection<String> ids(Set<String> keys) {
        return keys.isEmpty() ? Set.of() : activities.ids(keys).values();
    }

    /** A proof has no end before all of it is done. */
    private static Answer answer(BridgeAnswer said, OptionalLong begun) {
        JsonNode proof = said.json();
        if (said.status() == BEGUN || (said.status() == DONE && begun.isPresent() && !proof.hasNonNull("finished"))) {
            return new Answer(
                    Remote.WAITING,
                    proof.path("id").isIntegralNumber()
                            ? OptionalLong.of(proof.path("id").longValue())
                            : begun);
        }
        if (said.status() == DONE) {
            List<Elsewhere> elsewhere = elsewhere(proof);
            boolean isOpen = elsewhere.stream().anyMatch(each -> each.state().isOpen());
            return new Answer(
                    proof.path("held").longValue() > 0 ? Remote.HELD : Remote.DONE,
                    isOpen ? OptionalLong.of(proof.path("id").longValue()) : OptionalLong.empty(),
                    elsewhere);
        }
        boolean isRefused = said.status() >= 400 && said.status() < 500 && said.status() != TOO_MANY;
        return new Answer(isRefused ? Remote.REFUSED : Remote.WAITING, begun);
    }

    @Override
    public Optional<List<Elsewhere>> elsewhere(long begun) {
        BridgeAnswer proof = bridge.ask(BridgeQuestion.get("/operator/removals/" + begun));
        if (proof.status() == ABSENT) { // a bridge with another database will never say more
            return Optional.of(List.of());
        }
        return proof.status() == DONE ? Optional.of(elsewhere(proof.json())) : Optional.empty();
    }

    /** What this app does not know yet of a newer bridge is waited for. */
    private static List<Elsewhere> elsewhere(JsonNode proof) {
        List<Elsewhere> all = new ArrayList<>();
        for (JsonNode step : proof.path("elsewhere")) {
            Elsewhere.State state = STATES.getOrDefault(step.path("state").asText(), Elsewhere.State.WAITING);
            try {
                Instant since = Instant.parse(step.path("since").asText());
                all.add(new Elsewhere(step.path("target").asText(), state, since));
            } catch (DateTimeParseException e) {
                all.add(new Elsewhere(step.path("target").asText(), state, Instant.EPOCH));
            }
        }
        return all;
    }

    private static ObjectNode body(Set<Actor> actors) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("mode", "delete");
        ArrayNode agents = body.putArray("identifiers");
        actors.forEach(actor -> agents.add(ActorJson.of(actor)));
        return body;
    }
}
