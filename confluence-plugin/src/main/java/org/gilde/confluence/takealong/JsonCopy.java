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
import org.gilde.confluence.subject.Erasures.Erasure;
import org.gilde.confluence.subject.LookLog;
import org.gilde.confluence.subject.Looks.Look;
import org.gilde.confluence.subject.Looks.Placed;
import org.gilde.confluence.subject.Pauses;
import org.gilde.confluence.takealong.Holdings.Beside;
import org.gilde.confluence.takealong.Holdings.Held;

/**
 * Writes what is kept about somebody as one JSON object, with words that stay the same in every language. Its last member
 * says that it is complete.
 */
final class JsonCopy {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final UserDirectory users;
    private final LookLog looks;

    JsonCopy(UserDirectory users, LookLog looks) {
        this.users = users;
        this.looks = looks;
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
            if (holdings.beside().isPresent()) {
                beside(holdings.beside().get(), json);
            }
            looks(holdings, json);
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

    private static void put(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
