package org.gilde.xapi.statement;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final JsonReader KEPT = new JsonReader(1000);

    private final Supplier<UUID> ids;
    private final Bounds bounds;
    private final JsonReader reader;

    /**
     * How much is read.
     *
     * @param batch how many Statements one request may hold
     * @param depth how deep values may be nested
     * @param textLength how many characters one text may have
     * @param tokens how many brackets, names and values one request may have in all
     */
    public record Bounds(int batch, int depth, int textLength, int tokens) {
        /** What is read unless set otherwise. */
        public static final Bounds USUAL = new Bounds(5000, 100, 5_000_000, 1_000_000);
    }

    /** Reads what is usual and makes random ids for Statements that have none. */
    public StatementReader() {
        this(UUID::randomUUID, Bounds.USUAL);
    }

    /** Reads so much and takes ids for Statements that have none from here. */
    public StatementReader(Supplier<UUID> ids, Bounds bounds) {
        this.ids = ids;
        this.bounds = bounds;
        this.reader = new JsonReader(bounds.depth(), bounds.textLength(), bounds.tokens());
    }

    /** Returns how much is read. */
    public Bounds bounds() {
        return bounds;
    }

    /**
     * Reads one Statement or an array of them by the rules of a version.
     *
     * @throws BrokenRuleException if one of them breaks a rule; it says which
     * @throws org.gilde.xapi.LrsException if the text is not JSON, or holds too many
     */
    public List<Statement> readAll(byte[] utf8, XapiVersion version) {
        Batch read = new Batch(version);
        reader.each(utf8, bounds.batch(), read::add);
        return read.statements;
    }

    /** Reads the one Statement of a request that names its id; the text need not repeat it. Part Three 2.1.1. */
    public Statement read(byte[] utf8, UUID id, XapiVersion version) {
        Slices received = reader.slices(utf8, 1);
        if (received.isArray()) {
            throw JsonValue.root(MissingNode.getInstance())
                    .broken("must be one Statement, not an array", "Part Three 2.1.1");
        }
        Slice slice = received.slices().get(0);
        JsonValue value = JsonValue.root(slice.node());
        StatementRules.statement(value, version);
        UUID own = id(slice.node()).orElse(id);
        value.check(own.equals(id), "id must be the statementId of the request", "Part Three 2.1.1");
        return assemble(slice, id, traits(slice.node(), version));
    }

    /**
     * Reads a Statement that was kept before: by no rules, for those of its time may have been others.
     *
     * @param json the text as received
     * @param id what it was kept under
     */
    public Statement kept(String json, UUID id) {
        Slice slice = new Slice(KEPT.tree(json), json, -1);
        return assemble(slice, id, traits(slice.node(), XapiVersion.V1_0_3));
    }

    /**
     * Reads what is kept of a Statement in place of its text: by no rules, for the Statement kept them.
     *
     * @param json of a Statement of the same id
     */
    public static Statement least(Statement whole, String json) {
        Slice slice = new Slice(KEPT.tree(json), json, -1);
        return assemble(slice, whole.id(), traits(slice.node(), whole.version()));
    }

    private static Statement assemble(Slice slice, UUID id, Set<Trait> traits) {
        JsonNode statement = slice.node();
        return new Statement(
                id,
                Timestamps.parse(statement.path("timestamp").asText()),
                KeyCollector.keysOf(statement),
                target(statement),
                traits,
                AttachmentHeader.of(statement),
                slice.text());
    }

    private static Optional<UUID> id(JsonNode statement) {
        return Uuids.parse(statement.path("id").asText());
    }

    private static Optional<UUID> target(JsonNode statement) {
        JsonNode object = statement.path("object");
        return object.path("objectType").asText().equals("StatementRef") ? id(object) : Optional.empty();
    }

    private static Set<Trait> traits(JsonNode statement, XapiVersion version) {
        JsonNode object = statement.path("object");
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.LACKS_ID, !statement.has("id"));
        add(traits, Trait.LACKS_TIMESTAMP, !statement.has("timestamp"));
        add(traits, Trait.LACKS_VERSION, !statement.has("version"));
        add(traits, Trait.CARRIES_STORED, statement.has("stored"));
        add(traits, Trait.CARRIES_AUTHORITY, statement.has("authority"));
        boolean hasSingle = ContextActivities.hasSingle(statement) || ContextActivities.hasSingle(object);
        add(traits, Trait.SINGLE_CONTEXT_ACTIVITY, hasSingle);
        add(traits, Trait.VOIDING, StatementRules.isVoiding(statement));
        boolean isOf2 = version == XapiVersion.V2_0_0;
        add(traits, Trait.CAME_BY_2_0, isOf2);
        add(traits, Trait.TIMESTAMP_NOT_IN_UTC, isOf2 && (isNotInUtc(statement) || isNotInUtc(object)));
        return traits;
    }

    private static boolean isNotInUtc(JsonNode statement) {
        String timestamp = statement.path("timestamp").asText("Z");
        return !timestamp.endsWith("Z") && !timestamp.endsWith("z");
    }

    private static void add(EnumSet<Trait> traits, Trait trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }

    /** The Statements of one request as they are read. */
    private final class Batch {
        private final XapiVersion version;
        private final List<Statement> statements = new ArrayList<>();
        private final Set<UUID> known = new HashSet<>();

        Batch(XapiVersion version) {
            this.version = version;
        }

        void add(Slice slice) {
            JsonValue value = JsonValue.root(slice.node());
            try {
                StatementRules.statement(value, version);
                UUID id = id(slice.node()).orElseGet(ids);
                value.check(known.add(id), "another Statement of this request has the same id", "Part Two 2.4.1");
                statements.add(assemble(slice, id, traits(slice.node(), version)));
            } catch (BrokenRuleException e) {
                throw slice.isElement() ? e.inStatement(slice.index()) : e;
            }
        }
    }
}
