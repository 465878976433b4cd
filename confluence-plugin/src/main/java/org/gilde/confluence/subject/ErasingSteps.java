package org.gilde.confluence.subject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.confluence.journal.NotYetException;
import org.gilde.confluence.journal.Step;
import org.gilde.confluence.journal.Undertaking;
import org.gilde.confluence.learning.ActorLinks;
import org.gilde.confluence.learning.Erasable;
import org.gilde.confluence.learning.ItemKey;
import org.gilde.confluence.people.Forgetting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.practice.About;
import org.gilde.confluence.practice.Applications;
import org.gilde.confluence.subject.Erasures.Scope;
import org.gilde.confluence.transaction.Transactions;

/**
 * Erases: first whatever would bring it back is kept out, then it goes from the app, then from the bridge's store, and
 * at last whatever came in between goes, too. Killed at any step it ends the same. It is never given up.
 */
public final class ErasingSteps implements Undertaking<ErasureRequest> {
    private final Erasable learning;
    private final Erased erased;
    private final ErasedKeys keys;
    private final Erasures records;
    private final Looks looks;
    private final ActorLinks links;
    private final Applications applications;
    private final Forgetting waiting;
    private final RemoteErasing remote;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * What is kept of it.
     *
     * @param waiting what the bridge was to be told, and does not know yet
     */
    public record Kept(
            Erased erased,
            ErasedKeys keys,
            Erasures records,
            Looks looks,
            ActorLinks links,
            Applications applications,
            Forgetting waiting) {}

    /** Erases there. */
    public ErasingSteps(Erasable learning, Kept kept, RemoteErasing remote, Transactions transactions, Clock clock) {
        this.learning = learning;
        this.erased = kept.erased();
        this.keys = kept.keys();
        this.records = kept.records();
        this.looks = kept.looks();
        this.links = kept.links();
        this.applications = kept.applications();
        this.waiting = kept.waiting();
        this.remote = remote;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "erasing";
    }

    @Override
    public String community(ErasureRequest request) {
        return request.place();
    }

    @Override
    public String logged(String place) {
        return "somebody's learning";
    }

    @Override
    public List<Step> steps(ErasureRequest request) {
        return List.of(
                Step.of("barred", () -> bar(request)),
                Step.of("gone", () -> {
                    erase(request);
                    records.gone(request.person(), request.asked(), clock.instant());
                }),
                Step.inPortions("bridge", () -> askBridge(request)),
                Step.of("swept", () -> {
                    erase(request);
                    if (request.scope() == Scope.ALL) {
                        links.remove(links.of(request.person()));
                    }
                    records.finished(request.person(), request.asked(), clock.instant());
                }));
    }

    private void bar(ErasureRequest request) {
        Set<String> hashes = new HashSet<>();
        if (request.scope() == Scope.ALL) {
            hashes.add(keys.all(request.person()));
        }
        request.items().formal().forEach(item -> hashes.add(keys.item(item)));
        statements(request).forEach((statement, at) -> {
            if (at.isAfter(request.asked())) { // somebody's clock is ahead
                hashes.add(keys.statement(statement));
            }
        });
        erased.remember(hashes, request.asked());
    }

    private Map<String, Instant> statements(ErasureRequest request) {
        return request.scope() == Scope.ALL
                ? learning.statements(request.person())
                : learning.statements(request.items().formal());
    }

    /** What the barrier lets through since is not part of it. */
    private void erase(ErasureRequest request) {
        Map<String, Instant> statements = statements(request);
        Map<String, Instant> barred =
                erased.find(statements.keySet().stream().map(keys::statement).collect(Collectors.toSet()));
        Set<String> going = statements.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(request.asked())
                        || barred.containsKey(keys.statement(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean isAll = request.scope() == Scope.ALL;
        learning.remove(
                going,
                isAll
                        ? learning.all(request.person()).formal()
                        : request.items().formal());
        learning.removeInformal(request.person(), request.items().informal());
        if (isAll) {
            looks.forget(request.person(), request.asked());
            applications.erase(request.person(), request.asked());
            waiting.forget(request.person());
        } else {
            applications.erase(request.person(), about(request.items()), request.asked());
        }
    }

    private static Set<String> about(Erasable.Items items) {
        return Stream.concat(
                        items.formal().stream().map(About::formal),
                        items.informal().stream().map(About::informal))
                .collect(Collectors.toSet());
    }

    private void askBridge(ErasureRequest request) {
        OptionalLong begun = records.find(request.person(), request.asked())
                .map(Erasures.Erasure::begun)
                .orElse(OptionalLong.empty());
        RemoteErasing.Answer answer = remote.forget(new RemoteErasing.Wish(request.person(), part(request), begun));
        transactions.run(() -> {
            records.remote(request.person(), request.asked(), answer);
            return true;
        });
        if (answer.remote().isOpen()) {
            throw new NotYetException("the bridge did not erase yet");
        }
    }

    /** Looks what became of finished ones in other systems, of so many at most; the bridge asks those systems. */
    void lookElsewhere(int most) {
        for (Erasures.Erasure erasure : records.openElsewhere(most)) {
            Optional<List<Elsewhere>> said = remote.elsewhere(erasure.begun().orElseThrow());
            transactions.run(() -> {
                records.elsewhere(erasure.person(), erasure.asked(), said.orElse(erasure.elsewhere()), clock.instant());
                return true;
            });
            if (said.isEmpty()) { // the bridge is away: the others need not wait for that, too
                return;
            }
        }
    }

    private Optional<RemoteErasing.Part> part(ErasureRequest request) {
        if (request.scope() == Scope.ALL) {
            return Optional.empty();
        }
        Set<String> going = activities(request.items());
        Set<String> spared = new HashSet<>(activities(learning.all(request.person())));
        spared.removeAll(going);
        return Optional.of(new RemoteErasing.Part(going, spared, request.asked()));
    }

    private static Set<String> activities(Erasable.Items items) {
        return items.formal().stream().map(ItemKey::activity).collect(Collectors.toSet());
    }

    @Override
    public void write(ErasureRequest request, ObjectNode fields) {
        fields.put("person", request.person().value());
        fields.put("scope", request.scope().name());
        fields.put("asked", request.asked().toEpochMilli());
        ArrayNode activities = fields.putArray("activities");
        request.items().formal().forEach(item -> activities.add(item.activity()));
        ArrayNode informal = fields.putArray("informal");
        request.items().informal().forEach(informal::add);
    }

    @Override
    public ErasureRequest read(JsonNode fields) {
        PersonKey person = new PersonKey(fields.path("person").asText());
        Set<ItemKey> formal = new HashSet<>();
        fields.path("activities").forEach(activity -> formal.add(new ItemKey(person, activity.asText())));
        Set<Long> informal = new HashSet<>();
        fields.path("informal").forEach(id -> informal.add(id.asLong()));
        return new ErasureRequest(
                person,
                Scope.valueOf(fields.path("scope").asText()),
                Instant.ofEpochMilli(fields.path("asked").asLong()),
                new Erasable.Items(formal, informal));
    }

    @Override
    public void settle(ErasureRequest request) {
        // No permission follows from what somebody learned.
    }
}
