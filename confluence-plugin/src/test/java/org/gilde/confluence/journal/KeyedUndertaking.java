package org.gilde.confluence.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * An undertaking of a test, with the test's own steps. A request is the key of the community that it is done with, and nothing
 * more. It is never undone, and nothing follows it; where a test wants that, it overrides it.
 */
public class KeyedUndertaking implements Undertaking<String> {
    private final String kind;
    private final Function<String, List<Step>> steps;

    /**
     * Creates one.
     *
     * @param kind what it is called in the journal
     * @param steps the steps for the community of a key, in their order
     */
    public KeyedUndertaking(String kind, Function<String, List<Step>> steps) {
        this.kind = kind;
        this.steps = steps;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String community(String request) {
        return request;
    }

    @Override
    public final void write(String request, ObjectNode fields) {
        fields.put("key", request);
    }

    @Override
    public final String read(JsonNode fields) {
        return fields.path("key").asText();
    }

    @Override
    public final List<Step> steps(String request) {
        return steps.apply(request);
    }

    @Override
    public void settle(String request) {
        // Nothing follows.
    }
}
