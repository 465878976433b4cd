package org.gilde.confluence.contribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gilde.confluence.bridge.Bridge;
import org.gilde.confluence.bridge.BridgeAnswer;
import org.gilde.confluence.bridge.BridgeQuestion;
import org.gilde.confluence.community.Communities;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.subject.Pauses;
import org.gilde.confluence.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the bridge what waits. What it answers for is taken out; as long as it does not answer, all stays and is told again
 * the next time, with the same id. What nobody took in a month is forgotten.
 */
public final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 100;
    private static final int DONE = 200;
    private static final Duration LONGEST_WAIT = Duration.ofDays(31);
    private static final Set<String> ANSWERED = Set.of("stored", "repeated", "refused");

    private final OrganizationChoice organization;
    private final Contributing.Kept kept;
    private final Telling telling;
    private final Pseudonyms pseudonyms;
    private final Bridge bridge;
    private final Transactions transactions;
    private final Clock clock;

    /** What the acts were done to. */
    public record Wiki(Communities communities, Places places) {}

    /** Sends from there to that bridge. */
    public Sending(
            OrganizationChoice organization,
            Contributing.Kept kept,
            Wiki wiki,
            Pseudonyms pseudonyms,
            Bridge bridge,
            Transactions transactions,
            Clock clock) {
        this.organization = organization;
        this.kept = kept;
        this.telling = new Telling(wiki.communities(), wiki.places(), pseudonyms);
        this.pseudonyms = pseudonyms;
        this.bridge = bridge;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param told how many acts the bridge answered for
     * @param isHeldUp whether more waits for a bridge that does not answer
     */
    public record Outcome(int told, boolean isHeldUp) {}

    /** Tells as much as there is; at the first answer that does not come it ends. */
    public Outcome send() {
        if (!organization.isOn()) {
            clear();
            return new Outcome(0, false);
        }
        int told = 0;
        List<Waiting> some = next();
        while (!some.isEmpty()) {
            Map<UUID, ObjectNode> acts = tellable(some);
            if (!acts.isEmpty() && !isTaken(acts)) {
                return new Outcome(told, true);
            }
            remove(some);
            told += acts.size();
            some = next();
        }
        return new Outcome(told, false);
    }

    private void clear() {
        transactions.run(() -> {
            kept.outbox().clear();
            return true;
        });
    }

    private List<Waiting> next() {
        return transactions.run(() -> {
            kept.outbox().forgetBefore(clock.instant().minus(LONGEST_WAIT));
            return kept.outbox().ready(clock.instant(), AT_ONCE);
        });
    }

    private void remove(List<Waiting> some) {
        transactions.run(() -> {
            kept.outbox().remove(some.stream().map(Waiting::id).toList());
            return true;
        });
    }

    /** Asks once more who chose what, and what there is to see by now. */
    private Map<UUID, ObjectNode> tellable(List<Waiting> some) {
        return transactions.run(() -> {
            Set<PersonKey> people = some.stream().map(Waiting::person).collect(Collectors.toSet());
            Map<PersonKey, List<Pauses.Pause>> pauses = kept.pauses().of(people);
            Set<PersonKey> telling = kept.contributors().among(people).stream()
                    .filter(person -> pauses.getOrDefault(person, List.of()).stream()
                            .allMatch(pause -> pause.ended().isPresent()))
                    .collect(Collectors.toSet());
            Map<UUID, ObjectNode> acts = new LinkedHashMap<>();
            some.stream()
                    .filter(act -> telling.contains(act.person()))
                    .forEach(act -> this.telling.of(act).ifPresent(told -> acts.put(act.id(), told)));
            return acts;
        });
    }

    private boolean isTaken(Map<UUID, ObjectNode> acts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("wiki", pseudonyms.wiki());
        acts.values().forEach(body.putArray("contributions")::add);
        BridgeAnswer answer = bridge.ask(BridgeQuestion.post("/operator/contributions", body.toString()));
        JsonNode results = answer.json().path("results");
        if (answer.status() != DONE || results.size() != acts.size()) {
            return false;
        }
        for (JsonNode result : results) {
            if (!ANSWERED.contains(result.path("outcome").asText())) {
                return false;
            }
            if (result.hasNonNull("reason")) {
                LOG.warn(
                        "The bridge refuses an act of a member: {}",
                        result.path("reason").asText());
            }
        }
        return true;
    }
}
