package org.gilde.confluence.rest;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.Score;

/** An item as its owner may take it along. */
final class ItemJson {
    private ItemJson() {}

    static ObjectNode write(LearningItem item) {
        ObjectNode json = Answers.JSON.objectNode();
        json.put("id", item.id());
        json.set("activity", write(item.activity()));
        item.course().ifPresent(course -> json.set("course", write(course)));
        json.put("state", item.state().name().toLowerCase(Locale.ROOT));
        json.put("formal", item.formal());
        json.put("first", item.first().toString());
        json.put("last", item.last().toString());
        json.put("attempts", item.attempts());
        item.score().ifPresent(score -> json.set("score", write(score)));
        json.setAll(write(item.audience()));
        return json;
    }

    static ObjectNode write(Audience audience) {
        ObjectNode json = Answers.JSON.objectNode();
        audience.communities().forEach(json.putArray("audience")::add);
        return json;
    }

    private static ObjectNode write(Activity activity) {
        ObjectNode json = Answers.JSON.objectNode().put("id", activity.id());
        activity.type().ifPresent(type -> json.put("type", type));
        ObjectNode names = json.putObject("name");
        new TreeMap<>(activity.titles().byLanguage()).forEach(names::put);
        return json;
    }

    private static ObjectNode write(Score score) {
        ObjectNode json = Answers.JSON.objectNode();
        put(json, "scaled", score.scaled());
        put(json, "raw", score.raw());
        put(json, "min", score.min());
        put(json, "max", score.max());
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<BigDecimal> number) {
        number.ifPresent(value -> json.set(name, DecimalNode.valueOf(value))); // put would drop last zeros
    }
}
