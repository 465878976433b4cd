package org.gilde.confluence.takealong;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.learning.Actor;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.subject.Looks.Look;
import org.gilde.confluence.subject.Looks.Placed;
import org.gilde.confluence.subject.Pauses;
import org.gilde.confluence.takealong.Holdings.Beside;
import org.gilde.confluence.takealong.Holdings.Held;
import org.gilde.confluence.takealong.Holdings.Use;

/**
 * Writes what is kept about somebody as one JSON object, with words that stay the same in every language. Its last member
 * says that it is complete.
 */
final class JsonCopy {
    private static final String NOT_FETCHED = "The raw Statements could not be fetched: ";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final UserDirectory users;
    private final LookLog looks;
    private final RawStatements statements;

    JsonCopy(UserDirectory users, LookLog looks, RawStatements statements) {
        this.users = users;
        this.looks = looks;
        this.statements = statements;
    }

    void write(Holdings holdings, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("format", "gilde-take-along");
            json.writeNumberField("version", 1);
            json.writeStringField("made", holdings.made().toString());
            json.writeObjectFieldStart("person");
            json.writeStringField("key", holdings.person().value());
            put(json, "name", holdings.name());
            put(json, "fullName", holdings.fullName());
            json.writeEndObject();
            json.writeBooleanField("everything", holdings.choice().isAll());
            items(holdings.items(), json);
            uses(holdings.uses(), json);
            if (holdings.beside().isPresent()) {
                beside(holdings.beside().get(), json);
            }
            looks(holdings, json);
            statements(holdings, json);
            json.writeBooleanField("complete", true);
            json.writeEndObject();
        }
    }

    private void items(List<Held> items, JsonGenerator json) throws IOException {
        ItemJson writer = new ItemJson(users);
        json.writeArrayFieldStart("items");
        for (Held held : items) {
            ObjectNode item = writer.write(held.item());
            held.topics().forEach(item.putArray("topics")::add);
            json.writeTree(item);
        }
        json.writeEndArray();
    }

    private static void uses(List<Use> uses, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("used");
        for (Use use : uses) {
            Application application = use.application();
            json.writeStartObject();
            if (use.item().isPresent()) {
                json.writeNumberField("item", use.item().get());
            }
            json.writeStringField("day", application.day().toString());
            json.writeStringField("sentence", application.words().sentence());
            json.writeStringField("helped", application.words().helped());
            json.writeStringField("hindered", application.words().hindered());
            json.writeStringField("noted", application.noted().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void beside(Beside beside, JsonGenerator json) throws IOException {
        if (beside.coach().isPresent()) {
            json.writeObjectFieldStart("coach");
            put(json, "person", users.name(beside.coach().get()));
            put(json, "name", users.fullName(beside.coach().get()));
            json.writeEndObject();
        }
        json.writeArrayFieldStart("communities");
        for (Membership membership : beside.memberships()) {
            json.writeStartObject();
            json.writeStringField("community", membership.community());
            json.writeStringField("standing", word(membership.standing()));
            json.writeStringField("role", word(membership.role()));
            json.writeBooleanField("listed", membership.listed());
            json.writeStringField("since", membership.since().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("knownAs");
        for (Actor actor : beside.actors()) {
            json.writeStartObject();
            json.writeStringField("kind", word(actor.kind()));
            json.writeStringField("name", actor.name());
            put(json, "homePage", Optional.of(actor.homePage()).filter(page -> !page.isEmpty()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("ownReadingCounted", beside.readingIsCounted());
        json.writeBooleanField("ownActsShared", beside.actsAreShared());
        pause(beside, json);
        json.writeArrayFieldStart("erasures");
        for (Erasure erasure : beside.erasures()) {
            json.writeStartObject();
            json.writeStringField("asked", erasure.asked().toString());
            json.writeStringField("scope", word(erasure.scope()));
            json.writeNumberField("items", erasure.items());
            put(json, "gone", erasure.gone());
            put(json, "bridge", erasure.remote().map(JsonCopy::word));
            put(json, "finished", erasure.finished());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void pause(Beside beside, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("pause");
        json.writeBooleanField("paused", beside.paused().isPresent());
        put(json, "since", beside.paused());
        json.writeArrayFieldStart("notTaken");
        for (Pauses.Day day : beside.withheld()) {
            json.writeStartObject();
            json.writeStringField("day", day.day().toString());
            json.writeNumberField("events", day.events());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void looks(Holdings holdings, JsonGenerator json) throws IOException {
        Map<PersonKey, Optional<String>> names = new HashMap<>();
        json.writeArrayFieldStart("whoLooked");
        List<Placed> some = looks.before(holdings.person(), Long.MAX_VALUE);
        while (!some.isEmpty()) {
            for (Placed placed : some) {
                if (isTaken(placed.look(), holdings.choice())) {
                    look(placed.look(), names, json);
                }
            }
            some = looks.before(holdings.person(), some.get(some.size() - 1).place());
        }
        json.writeEndArray();
    }

    /** Says whether a look is about what was chosen. */
    static boolean isTaken(Look look, Choice choice) {
        return choice.isAll() || look.item().filter(choice::takes).isPresent();
    }

    private void look(Look look, Map<PersonKey, Optional<String>> names, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", look.at().toString());
        put(json, "who", look.viewer().flatMap(viewer -> names.computeIfAbsent(viewer, users::fullName)));
        json.writeStringField("role", word(look.role()));
        json.writeStringField("what", word(look.what()));
        if (look.item().isPresent()) {
            json.writeNumberField("item", look.item().get());
        }
        json.writeEndObject();
    }

    private void statements(Holdings holdings, JsonGenerator json) throws IOException {
        RawStatements.Sink sink = raw -> {
            json.writeStartObject();
            json.writeStringField("id", raw.id());
            json.writeStringField("stored", raw.stored());
            json.writeFieldName("statement");
            json.writeRawValue(raw.json());
            json.writeEndObject();
        };
        json.writeArrayFieldStart("statements");
        RawStatements.Outcome outcome = holdings.choice().isAll()
                ? statements.all(holdings.person(), sink)
                : statements.named(holdings.person(), holdings.statements(), sink);
        json.writeEndArray();
        json.writeObjectFieldStart("statementsFetched");
        json.writeStringField("outcome", word(outcome));
        json.writeStringField("message", message(outcome));
        json.writeEndObject();
    }

    private static String message(RawStatements.Outcome outcome) {
        return switch (outcome) {
            case COMPLETE -> "These are all that the bridge has.";
            case UNTOLD -> NOT_FETCHED + "no administrator told the wiki where the bridge is.";
            case NOBODY -> "No name in a learning system is known that the bridge could be asked for.";
            case AWAY -> NOT_FETCHED + "the bridge did not answer, and some or all are missing; try again later.";
            case REFUSED -> NOT_FETCHED + "the bridge refuses the wiki; tell an administrator, and try again later.";
            case UNKNOWN -> NOT_FETCHED + "the bridge is older than the app; tell an administrator.";
        };
    }

    private static void put(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
