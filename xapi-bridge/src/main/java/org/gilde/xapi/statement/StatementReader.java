package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.json.JsonReader.Slice;
import org.gilde.xapi.json.JsonReader.Slices;
import org.gilde.xapi.json.JsonValue;

/** Reads Statements from requests: parses them once, checks every rule, keeps their text. Safe for several threads. */
public final class StatementReader {
    /** How many Statements one request may hold unless set otherwise. */
    public static final int BATCH = 5000;

    private static final int DEPTH = 100;
    private static final JsonReader KEPT = new JsonReader(1000);

    private final JsonReader reader = new JsonReader(DEPTH);
    private final Supplier<UUID> ids;
    private final int batch;

    /** Reads up to {@link #BATCH} at once and makes random ids for Statements that have none. */
    public StatementReader() {
        this(UUID::randomUUID, BATCH);
    }

    /** Reads up to so many at once and takes ids for Statements that have none from here. */
    public StatementReader(Supplier<UUID> ids, int batch) {
        this.ids = ids;
        this.batch = batch;
    }

    /**
     * Reads one Statement or an array of them by the rules of a version.
     *
     * @throws BrokenRuleException if one of them breaks a rule; it says which
     * @throws org.gilde.xapi.LrsException if the text is not JSON, or holds too many
     */
    public List<Statement> readAll(byte[] utf8, XapiVersion version) {
        Slices received = reader.slices(utf8, batch);
        List<Statement> statements = new ArrayList<>(received.slices().size());
        Set<UUID> known = new HashSet<>();
        for (Slice slice : received.slices()) {
            JsonValue value = JsonValue.root(slice.node());
            try {
                Statement statement = read(value, slice.text(), Optional.empty(), version);
                value.check(
                        known.add(statement.id()),
                        "another Statement of this request has the same id",
                        "Part Two 2.4.1");
                statements.add(statement);
            } catch (BrokenRuleException e) {
                throw received.isArray() ? e.inStatement(statements.size()) : e;
            }
        }
        return statements;
    }

    /** Reads the one Statement of a request that names its id; the text need not repeat it. Part Three 2.1.1. */
    public Statement read(byte[] utf8, UUID id, XapiVersion version) {
        Slices received = reader.slices(utf8, 1);
        if (received.isArray()) {
            throw JsonValue.root(MissingNode.getInstance())
                    .broken("must be one Statement, not an array", "Part Three 2.1.1");
        }
        JsonValue value = JsonValue.root(received.slices().get(0).node());
        return read(value, received.slices().get(0).text(), Optional.of(id), version);
    }

    /**
     * Reads a Statement that was kept before: by no rules, for those of its time may have been others.
     *
     * @param json the text as received
     * @param id what it was kept under
     */
    public Statement kept(String json, UUID id) {
        JsonValue value = JsonValue.root(KEPT.tree(json));
        return assemble(value, id, json);
    }

    private Statement read(JsonValue value, String text, Optional<UUID> id, XapiVersion version) {
        StatementRules.statement(value, version);
        Optional<UUID> own = value.find("id").map(ValueRules::uuid);
        id.ifPresent(given -> value.check(
                own.orElse(given).equals(given), "id must be the statementId of the request", "Part Three 2.1.1"));
        return assemble(value, own.or(() -> id).orElseGet(ids), text);
    }

    private static Statement assemble(JsonValue value, UUID id, String text) {
        return new Statement(
                id,
                value.find("timestamp").map(ValueRules::timestamp),
                KeyCollector.keysOf(value),
                target(value),
                traits(value),
                AttachmentHeader.of(value),
                text);
    }

    private static Optional<UUID> target(JsonValue statement) {
        return statement
                .find("object")
                .filter(object -> ObjectRules.type(object).equals("StatementRef"))
                .flatMap(object -> object.find("id"))
                .map(ValueRules::uuid);
    }

    private static Set<Trait> traits(JsonValue statement) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.LACKS_ID, !statement.has("id"));
        add(traits, Trait.LACKS_TIMESTAMP, !statement.has("timestamp"));
        add(traits, Trait.LACKS_VERSION, !statement.has("version"));
        add(traits, Trait.CARRIES_STORED, statement.has("stored"));
        add(traits, Trait.CARRIES_AUTHORITY, statement.has("authority"));
        add(traits, Trait.SINGLE_CONTEXT_ACTIVITY, hasSingle(statement));
        add(traits, Trait.VOIDING, StatementRules.isVoiding(statement));
        return traits;
    }

    private static boolean hasSingle(JsonValue statement) {
        return ContextActivities.hasSingle(statement.node())
                || ContextActivities.hasSingle(statement.node().path("object"));
    }

    private static void add(Set<Trait> traits, Trait trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }
}
