package org.gilde.confluence.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.learning.Match;
import org.gilde.confluence.matching.Change;
import org.gilde.confluence.matching.Change.Decided;
import org.gilde.confluence.matching.Change.Reordered;
import org.gilde.confluence.matching.MatchingCare;
import org.gilde.confluence.matching.Preview;
import org.gilde.confluence.matching.Rule;
import org.gilde.confluence.matching.Rules;
import org.gilde.confluence.matching.WaitingActors;
import org.gilde.confluence.matching.WaitingActors.Waiting;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.people.UserDirectory;
import org.gilde.confluence.rest.Bodies.BadBodyException;

/** Matching as JSON, and back. */
final class MatchingJson {
    private static final ObjectMapper READER = new ObjectMapper();
    private static final int LONGEST = 100_000;

    private MatchingJson() {}

    /** Returns the object in a body. */
    static JsonNode read(String body) throws BadBodyException {
        demand(body.length() <= LONGEST, "The body has more than " + LONGEST + " characters.");
        JsonNode sent = parse(body);
        demand(sent.isObject(), "The body is no JSON object.");
        demand(Keepable.isAllOf(sent), Keepable.PROBLEM);
        return sent;
    }

    private static JsonNode parse(String text) throws BadBodyException {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadBodyException("The body is not readable as JSON.");
        }
    }

    static void demand(boolean holds, String message) throws BadBodyException {
        if (!holds) {
            throw new BadBodyException(message);
        }
    }

    /** Returns whom a decision names; nothing where it says that the Actor is nobody here. */
    static Optional<String> user(JsonNode sent) throws BadBodyException {
        demand(
                sent.isEmpty() || (sent.size() == 1 && sent.path("user").isTextual()),
                "user is a user name, and the only field; without it the Actor is nobody here.");
        return Optional.ofNullable(sent.path("user").textValue());
    }

    /** Returns the change whose rules are to be replaced. */
    static long change(JsonNode sent) throws BadBodyException {
        demand(
                sent.path("change").isIntegralNumber(),
                "change is the number that GET rules gave: other rules must not be overwritten unseen.");
        return sent.path("change").asLong();
    }

    static List<Rule> rules(JsonNode sent) throws BadBodyException {
        demand(
                sent.path("rules").isArray() && sent.path("rules").size() <= Rules.MOST,
                "rules is an array of at most " + Rules.MOST + " rules, in their order.");
        List<Rule> rules = new ArrayList<>();
        for (JsonNode one : sent.path("rules")) {
            String place = "rules[" + rules.size() + "]";
            Rule.Kind kind = kind(one.path("kind").asText(), place);
            String pattern = one.path("pattern").asText();
            demand(Rule.isPattern(kind, pattern), place + ".pattern " + wanted(kind));
            Rule rule = new Rule(kind, pattern);
            demand(!rules.contains(rule), place + " stands there twice.");
            rules.add(rule);
        }
        return rules;
    }

    private static Rule.Kind kind(String word, String place) throws BadBodyException {
        return Arrays.stream(Rule.Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadBodyException(
                        place + ".kind is one of account_name, account_mail, mail, mail_hash and open_id."));
    }

    private static String wanted(Rule.Kind kind) {
        return switch (kind) {
            case ACCOUNT_NAME, ACCOUNT_MAIL ->
                "is a home page, or its beginning followed by *, of at most 450 characters.";
            case MAIL, MAIL_HASH -> "is left out with " + word(kind) + ".";
            case OPEN_ID -> "is an OpenID with " + Rule.NAME + " once in it, of at most 450 characters.";
        };
    }

    static ObjectNode write(Rules rules) {
        ObjectNode body = Answers.JSON.objectNode().put("change", rules.change());
        write(body.putArray("rules"), rules.list());
        return body;
    }

    private static void write(ArrayNode list, List<Rule> rules) {
        for (Rule rule : rules) {
            ObjectNode one = list.addObject().put("kind", word(rule.kind()));
            if (!rule.pattern().isEmpty()) {
                one.put("pattern", rule.pattern());
            }
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode write(Preview preview, UserDirectory users) {
        ObjectNode body = Answers.JSON
                .objectNode()
                .put("actors", preview.actors())
                .put("lookedAt", preview.lines().size())
                .put("taken", preview.taken())
                .put("conflicts", preview.conflicts());
        ArrayNode list = body.putArray("preview");
        for (Preview.Line line : preview.lines()) {
            ObjectNode one = list.addObject()
                    .put("key", line.key())
                    .put("actor", line.readable())
                    .put("events", line.events());
            one.set("now", write(line.now(), users));
            one.set("then", write(line.then(), users));
        }
        next(body, preview.from(), preview.lines().size(), preview.actors());
        return body;
    }

    static void next(ObjectNode body, int from, int given, long all) {
        if (given > 0 && from + given < all) {
            body.put("next", from + given);
        }
    }

    private static ObjectNode write(Match match, UserDirectory users) {
        String state = match.isCertain() ? "one" : match.isConflict() ? "several" : "none";
        ObjectNode node = Answers.JSON.objectNode().put("match", match.dropped() ? "nobody" : state);
        ArrayNode names = node.putArray("users");
        match.people().forEach(person -> users.name(person).ifPresent(names::add));
        return node;
    }

    static ObjectNode write(List<Waiting> waiting, int from, long all, UserDirectory users) {
        ObjectNode body = Answers.JSON.objectNode().put("actors", all);
        ArrayNode list = body.putArray("waiting");
        for (Waiting one : waiting) {
            ObjectNode node = list.addObject()
                    .put("key", one.key())
                    .put("actor", one.readable())
                    .put("events", one.events())
                    .put("since", one.since().toString());
            node.set("now", write(one.match(), users));
            ArrayNode notes = node.putArray("notes");
            one.notes().forEach(notes::add);
        }
        next(body, from, WaitingActors.AT_ONCE, all);
        return body;
    }

    static ObjectNode write(List<Change> changes, Optional<Long> rules, UserDirectory users) {
        ObjectNode body = Answers.JSON.objectNode();
        ArrayNode list = body.putArray("changes");
        for (Change change : changes) {
            ObjectNode one = list.addObject()
                    .put("id", change.id())
                    .put("when", change.when().toString())
                    .put("events", change.events())
                    .put("undoable", MatchingCare.isUndoable(change, rules));
            name(one, "who", change.who(), users);
            what(one, change.what(), users);
            change.undone().ifPresent(undone -> {
                one.put("undone", undone.when().toString());
                name(one, "undoneBy", undone.who(), users);
            });
        }
        return body;
    }

    private static void what(ObjectNode node, Change.What what, UserDirectory users) {
        if (what instanceof Reordered reordered) {
            write(node.putArray("rules"), reordered.rules());
        } else if (what instanceof Decided decided) {
            node.put("actor", decided.actorKey()).put("nobody", decided.nobody());
            name(node, "user", decided.person(), users);
        }
    }

    private static void name(ObjectNode node, String field, Optional<PersonKey> person, UserDirectory users) {
        person.flatMap(users::name).ifPresent(name -> node.put(field, name));
    }
}
