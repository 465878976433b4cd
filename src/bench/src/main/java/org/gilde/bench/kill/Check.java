package org.gilde.bench.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gilde.bench.run.Answer;
import org.gilde.bench.run.Connection;
import org.gilde.bench.run.Target;

/** Reads what is stored, in order of arrival, and compares it with the ledger. */
final class Check {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Target target;
    private final Ledger ledger;
    private final Set<UUID> followed = new LinkedHashSet<>();
    private final Set<UUID> proven = new LinkedHashSet<>();
    private Optional<String> through = Optional.empty();

    Check(Target target, Ledger ledger) {
        this.target = target;
        this.ledger = ledger;
    }

    /** Follows the store from where the last check ended, as a reader with a cursor does, while writers write. */
    void follow() throws IOException {
        List<Sent> answered = ledger.with(Sent.Fate.ANSWERED);
        try (Connection connection = Connection.open(target, PATIENCE_MILLIS)) {
            String since = through.map(stored -> "&since=" + encoded(stored)).orElse("");
            walk(connection, since, statement -> {
                followed.add(id(statement));
                compare(statement);
            });
            for (Sent sent : answered) {
                if (!followed.contains(sent.id()) && isVoided(connection, sent)) {
                    followed.add(sent.id());
                } else if (!followed.contains(sent.id())) {
                    ledger.find("a reader that follows was never given " + sent.id());
                }
            }
            prove(connection, answered);
        }
    }

    /** Reads everything once more from the beginning, when nobody writes. */
    void all() throws IOException {
        List<UUID> order = new ArrayList<>();
        try (Connection connection = Connection.open(target, PATIENCE_MILLIS)) {
            walk(connection, "", statement -> {
                order.add(id(statement));
                compare(statement);
            });
            Set<UUID> there = new LinkedHashSet<>(order);
            if (there.size() < order.size()) {
                ledger.find((order.size() - there.size()) + " Statements are there more than once");
            }
            for (Sent sent : ledger.with(Sent.Fate.ANSWERED)) {
                boolean isVoided = isVoided(connection, sent);
                if (there.contains(sent.id()) == isVoided) {
                    ledger.find(sent.id() + (isVoided ? " is there though voided" : " was answered and is not there"));
                }
            }
            prove(connection, ledger.all());
        }
        compareOrder(order);
    }

    int size() {
        return followed.size();
    }

    int attachments() {
        return proven.size();
    }

    private void walk(Connection connection, String since, Consumer<JsonNode> reader) throws IOException {
        String next = target.statements().getRawPath() + "?ascending=true&limit=500" + since;
        while (!next.isEmpty()) {
            Answer answer = connection.get(next);
            if (answer.status() != 200) {
                throw new IOException("reading answered " + answer.status() + ": " + answer.text());
            }
            JsonNode page = Digests.read(answer.body());
            for (JsonNode statement : page.path("statements")) {
                reader.accept(statement);
                through = Optional.of(statement.path("stored").asText());
            }
            next = page.path("more").asText("");
        }
    }

    private void compare(JsonNode statement) {
        Optional<Sent> sent = ledger.find(id(statement));
        if (sent.isEmpty()) {
            ledger.find("nobody sent " + id(statement));
        } else if (sent.get().fate() == Sent.Fate.REFUSED) {
            ledger.find(id(statement) + " was refused and is there");
        } else if (!sent.get().digest().equals(Digests.ofStatement(statement))) {
            ledger.find(id(statement) + " is not what was sent: " + statement);
        }
    }

    /** Tells whether one that was surely, or perhaps, voided is there as a voided one. */
    private boolean isVoided(Connection connection, Sent sent) throws IOException {
        if (sent.voiding() == Sent.Fate.REFUSED) {
            return false;
        }
        Answer answer = connection.get(target.statements().getRawPath() + "?voidedStatementId=" + sent.id());
        if (answer.status() == 200) {
            compare(Digests.read(answer.body()));
        } else if (sent.voiding() == Sent.Fate.ANSWERED) {
            ledger.find(sent.id() + " should be voided: " + answer.status());
        }
        return answer.status() == 200;
    }

    private void prove(Connection connection, Collection<Sent> among) throws IOException {
        for (Sent sent : among) {
            boolean isDue = sent.fate() == Sent.Fate.ANSWERED
                    && sent.voiding() == Sent.Fate.REFUSED
                    && !sent.attachments().isEmpty();
            if (isDue && proven.add(sent.id())) {
                Answer answer =
                        connection.get(target.statements().getRawPath() + "?attachments=true&statementId=" + sent.id());
                boolean isStillDue = sent.voiding() == Sent.Fate.REFUSED;
                if (isStillDue && !Parts.digests(answer).containsAll(sent.attachments())) {
                    ledger.find("not all attachments of " + sent.id() + " are there: " + answer.status());
                }
            }
        }
    }

    /** One that was answered before another was first sent must stand before it; one writer's stand as it sent them. */
    private void compareOrder(List<UUID> order) {
        long latestSent = Long.MIN_VALUE;
        Map<Long, Long> latestOfWriter = new HashMap<>();
        for (UUID id : order) {
            Optional<Sent> sent = ledger.find(id);
            if (sent.isPresent()) {
                if (sent.get().answeredAt() < latestSent) {
                    ledger.find(id + " stands behind one that was sent after its answer");
                }
                if (sent.get().fate() == Sent.Fate.ANSWERED
                        && latestOfWriter.merge(sent.get().writer(), sent.get().firstSent(), Math::max)
                                > sent.get().firstSent()) {
                    ledger.find(id + " stands behind one that its writer sent later");
                }
                latestSent = Math.max(latestSent, sent.get().firstSent());
            }
        }
    }

    private static UUID id(JsonNode statement) {
        return UUID.fromString(statement.path("id").asText());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
