package org.gilde.xapi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that knows its place, so that every refusal can name it. */
public final class JsonValue {
    private final JsonNode node;
    private final @Nullable JsonValue parent;
    private final String name;

    private JsonValue(JsonNode node, @Nullable JsonValue parent, String name) {
        this.node = node;
        this.parent = parent;
        this.name = name;
    }

    /** Starts a walk at the outermost value. */
    public static JsonValue root(JsonNode node) {
        return new JsonValue(node, null, "$");
    }

    /** Returns the value itself. */
    public JsonNode node() {
        return node;
    }

    /** Returns a property; one that is null breaks a rule. */
    public Optional<JsonValue> find(String property) {
        JsonNode found = node.get(property);
        if (found == null) {
            return Optional.empty();
        }
        JsonValue value = new JsonValue(found, this, property);
        value.check(!found.isNull(), "null is not allowed here", "Part Two 2.2");
        return Optional.of(value);
    }

    /** Returns a property that must be there. */
    public JsonValue require(String property, String specification) {
        return find(property).orElseThrow(() -> broken("\"" + property + "\" is missing", specification));
    }

    /** Returns whether there is such a property. */
    public boolean has(String property) {
        return node.has(property);
    }

    /** Returns the properties of an object as values, in their order. */
    public List<JsonValue> properties() {
        List<JsonValue> properties = new ArrayList<>(node.size());
        node.properties().forEach(entry -> properties.add(new JsonValue(entry.getValue(), this, entry.getKey())));
        return properties;
    }

    /** Returns the elements of what must be an array. */
    public List<JsonValue> elements(String specification) {
        check(node.isArray(), "must be an array", specification);
        List<JsonValue> elements = new ArrayList<>(node.size());
        for (int index = 0; index < node.size(); index++) {
            elements.add(new JsonValue(node.get(index), this, "[" + index + "]"));
        }
        return elements;
    }

    /** Returns the name under which this stands in its object. */
    public String name() {
        return name;
    }

    /** Returns the text of what must be a string. */
    public String text(String specification) {
        check(node.isTextual(), "must be a string", specification);
        return node.textValue();
    }

    /** Refuses what is no object, and properties other than these. */
    public void requireObject(Set<String> allowed, String specification) {
        check(node.isObject(), "must be an object", specification);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String property = names.next();
            if (!allowed.contains(property)) {
                throw new JsonValue(node, this, property).broken("this property is not allowed here", specification);
            }
        }
    }

    /** Refuses this value unless a rule holds. */
    public void check(boolean holds, String rule, String specification) {
        if (!holds) {
            throw broken(rule, specification);
        }
    }

    /** Returns the refusal of this value. */
    public BrokenRuleException broken(String rule, String specification) {
        return new BrokenRuleException(path(), rule, specification);
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        appendTo(path);
        return path.toString();
    }

    private void appendTo(StringBuilder path) {
        if (parent != null) {
            parent.appendTo(path);
            if (isPlain()) {
                path.append(name.startsWith("[") ? "" : ".").append(name);
            } else {
                path.append("['").append(name).append("']");
            }
        } else {
            path.append(name);
        }
    }

    private boolean isPlain() {
        return name.chars().allMatch(at -> Character.isLetterOrDigit(at) || at == '_' || at == '[' || at == ']');
    }
}
