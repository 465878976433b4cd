package org.gilde.confluence.takealong;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.gilde.confluence.learning.Activity;
import org.gilde.confluence.learning.Audience;
import org.gilde.confluence.learning.LearningItem;
import org.gilde.confluence.learning.Recipient;
import org.gilde.confluence.learning.Score;
import org.gilde.confluence.learning.Share;
import org.gilde.confluence.people.UserDirectory;

/** An item as its owner may take it along. */
public final class ItemJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final UserDirectory users;

    /** Names people as these are named. */
    public ItemJson(UserDirectory users) {
        this.users = users;
    }

    /** Returns an item with all that its owner knows. */
    public ObjectNode write(LearningItem item) {
        ObjectNode json = JSON.objectNode();
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

    /** Returns with whom an item is shared. */
    public ObjectNode write(Audience audience) {
        ObjectNode json = JSON.objectNode();
        ArrayNode shares = json.putArray("audience");
        audience.shares().forEach(share -> shares.add(write(share)));
        return json;
    }

    private ObjectNode write(Share share) {
        Recipient recipient = share.recipient();
        ObjectNode json = JSON.objectNode().put("id", recipient.id());
        if (recipient instanceof Recipient.Community community) {
            json.put("community", community.key());
        } else if (recipient instanceof Recipient.Named named) {
            users.name(named.person()).ifPresent(name -> json.put("person", name));
            users.fullName(named.person()).ifPresent(name -> json.put("name", name));
            json.put("until", named.until().toString());
        } else {
            json.put("coach", true);
        }
        if (share.given()) {
            json.put("given", true);
        }
        ArrayNode details = json.putArray("details");
        share.details().forEach(detail -> details.add(detail.name().toLowerCase(Locale.ROOT)));
        return json;
    }

    private static ObjectNode write(Activity activity) {
        ObjectNode json = JSON.objectNode().put("id", activity.id());
        activity.type().ifPresent(type -> json.put("type", type));
        ObjectNode names = json.putObject("name");
        new TreeMap<>(activity.titles().byLanguage()).forEach(names::put);
        return json;
    }

    private static ObjectNode write(Score score) {
        ObjectNode json = JSON.objectNode();
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
