package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.practice.Application;
import org.gilde.confluence.practice.ApplicationDraft;
import org.gilde.confluence.rest.Bodies.BadBodyException;

/** Applications as their owner sends and gets them. */
final class ApplicationJson {
    private static final Set<String> CHANGED = Set.of("sentence", "helped", "hindered", "date");
    private static final Set<String> NEW = Set.of("item", "sentence", "helped", "hindered", "date");

    private ApplicationJson() {}

    /**
     * What was sent.
     *
     * @param item 0 where none is named
     */
    record Sent(long item, ApplicationDraft draft) {}

    /** Reads a new one. */
    static Sent fresh(InputStream body) throws IOException, BadBodyException {
        JsonNode json = Bodies.object(body, NEW);
        if (!json.path("item").isIntegralNumber()) {
            throw new BadBodyException("The field item is no id of an item.");
        }
        return new Sent(json.path("item").asLong(), draft(json));
    }

    /** Reads what takes the place of one. */
    static Sent changed(InputStream body) throws IOException, BadBodyException {
        return new Sent(0, draft(Bodies.object(body, CHANGED)));
    }

    private static ApplicationDraft draft(JsonNode json) throws BadBodyException {
        return new ApplicationDraft(
                text(json, "sentence"), text(json, "helped"), text(json, "hindered"), text(json, "date"));
    }

    private static String text(JsonNode json, String field) throws BadBodyException {
        return Bodies.text(json, field).orElse("");
    }

    /**
     * Writes one.
     *
     * @param items ids by what Applications are about
     */
    static ObjectNode write(Application application, Map<String, Long> items) {
        ObjectNode json = Answers.JSON.objectNode().put("id", application.id());
        Optional.ofNullable(items.get(application.about())).ifPresent(item -> json.put("item", item));
        json.put("date", application.day().toString());
        json.put("sentence", application.words().sentence());
        put(json, "helped", application.words().helped());
        put(json, "hindered", application.words().hindered());
        return json.put("noted", application.noted().toString());
    }

    private static void put(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }
}
