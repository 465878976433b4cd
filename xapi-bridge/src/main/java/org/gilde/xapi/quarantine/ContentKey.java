package org.gilde.xapi.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.json.JsonReader;

/**
 * Knows a Statement again by its content. The order of properties does not count, nor does the context's registration:
 * Moodle makes it from the session that happens to send.
 */
public final class ContentKey {
    private static final JsonReader READER = new JsonReader(1000);

    private final MessageDigest digest;

    private ContentKey(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * Returns the key of a content, 128 bits of a SHA-256.
     *
     * @param occurrence how many equal ones stand before it in the same batch
     * @param json one JSON value
     */
    public static UUID of(Tenant tenant, String credential, int occurrence, String json) {
        try {
            ContentKey key = new ContentKey(MessageDigest.getInstance("SHA-256"));
            key.add(tenant.name());
            key.add(credential);
            key.add(occurrence);
            key.addStatement(READER.tree(json));
            ByteBuffer hash = ByteBuffer.wrap(key.digest.digest());
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void addStatement(JsonNode statement) {
        if (statement.path("context").path("registration").isMissingNode()) {
            add(statement);
        } else {
            JsonNode copy = statement.deepCopy();
            ((ObjectNode) copy.path("context")).remove("registration");
            add(copy);
        }
    }

    @SuppressWarnings("EnumOrdinal") // the library keeps their order, and the keys last a week
    private void add(JsonNode node) {
        digest.update((byte) node.getNodeType().ordinal());
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            add(sorted.size());
            sorted.forEach((name, value) -> {
                add(name);
                add(value);
            });
        } else if (node.isArray()) {
            add(node.size());
            node.forEach(this::add);
        } else {
            add(node.asText());
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
