package org.gilde.xapi.attachment;

import org.gilde.xapi.json.BrokenRuleException;
import org.gilde.xapi.json.JsonReader;
import org.gilde.xapi.json.JsonValue;
import org.gilde.xapi.statement.Statement;

/** Where in its Statement an attachment is described. Reads the Statement again, so only for refusals and signatures. */
final class AttachmentPlace {
    static final String RULES = "Part Two 2.4.11";

    private static final JsonReader READER = new JsonReader(1000);

    private AttachmentPlace() {}

    /** Returns the refusal of the attachment with this index in {@link Statement#attachments()}. */
    static BrokenRuleException broken(Statement statement, int index, String property, String rule, String section) {
        JsonValue attachment = find(statement, index);
        return attachment.find(property).orElse(attachment).broken(rule, section);
    }

    private static JsonValue find(Statement statement, int index) {
        JsonValue root = JsonValue.root(READER.tree(statement.json()));
        int own = ownCount(root);
        JsonValue holder = index < own ? root : root.require("object", RULES);
        return holder.require("attachments", RULES).elements(RULES).get(index < own ? index : index - own);
    }

    /** Returns how many of the attachments are the Statement's own; the others are its SubStatement's. */
    static int ownCount(Statement statement) {
        return ownCount(JsonValue.root(READER.tree(statement.json())));
    }

    private static int ownCount(JsonValue root) {
        return root.find("attachments").map(own -> own.node().size()).orElse(0);
    }
}
