package org.gilde.e2e.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.gilde.e2e.run.Workbench;

/** What each of the story's people sees of one edition of the course, with what makes editions differ taken out. */
record Seen(Map<String, List<String>> byPerson) {
    /** Who follows the course and has an account in the wiki. */
    static final List<String> PEOPLE = List.of(
            "fatima", "jan", "piet", "els", "noor", "lotte", "youssef", "marie", "tom", "sofie", "ahmed", "griet",
            "bram");

    /** Returns the items of one person, one text each, sorted. */
    List<String> of(String person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /** Looks as each person. */
    static Seen of(Workbench wiki, String edition) {
        Map<String, List<String>> seen = new TreeMap<>();
        PEOPLE.forEach(person -> seen.put(person, of(wiki.as(person).items(), edition)));
        return new Seen(seen);
    }

    private static List<String> of(JsonNode answer, String edition) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .filter(item -> item.at("/activity/id").asText().contains("/" + edition + "/"))
                .map(item -> ((ObjectNode) item).without("id").toString().replace("/" + edition + "/", "/"))
                .sorted()
                .toList();
    }
}
