package org.gilde.bridge.contribution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the app tells, as it tells it. */
public final class Told {
    public static final String WIKI = "https://wiki.sociaalhuis.example";
    public static final String FATIMA = "f".repeat(64);
    static final String THING = "1".repeat(64);
    static final String QUESTION = "2".repeat(64);
    static final UUID OTHER = UUID.fromString("7b0e5c9c-39b1-4d8a-9d30-2f1c6a7f9b11");
    private static final List<String> WITHOUT_THING = List.of("joined", "left", "verified");

    private Told() {}

    /** Returns one act of Fatima's, with all that goes with it. */
    public static ObjectNode act(UUID id, String act) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("id", id.toString()).put("act", act).put("pseudonym", FATIMA).put("day", "2026-11-22");
        told.putObject("community").put("key", "INTAKE").put("name", "Intake").put("language", "nl");
        if (!WITHOUT_THING.contains(act)) {
            told.put("thing", THING);
        }
        if (act.equals("replied")) {
            told.put("about", QUESTION);
        }
        if (act.equals("verified")) {
            told.put("other", OTHER.toString());
        }
        return told;
    }

    /** Returns a whole body. */
    public static String batch(ObjectNode... acts) {
        ObjectNode batch = JsonNodeFactory.instance.objectNode().put("wiki", WIKI);
        Stream.of(acts).forEach(batch.putArray("contributions")::add);
        return batch.toString();
    }
}
