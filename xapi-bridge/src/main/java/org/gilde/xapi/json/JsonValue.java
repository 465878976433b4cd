package org.gilde.xapi.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A value that knows its place, so that every refusal can name it. */
public final class JsonValue {
    private static final String NULLS = "Part Two 2.2";
    private static final int NO_INDEX = -1;

    private final JsonNode node;
    private final @Nullable JsonValue parent;
    private final String name;
    private final int index;

    private JsonValue(JsonNode node, @Nullable JsonValue parent, String name, int index) {
        this.node = node;
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Starts a walk at the outermost value. */
    public static JsonValue root(JsonNode node) {
        return new JsonValue(node, null, "$", NO_INDEX);
    }

    /** Returns the value itself. */
    public JsonNode node() {
        return node;
    }

    /** Returns the name under which this stands in its object; empty in an array. */
    public String name() {
        return name;
    }

    /** Returns whether there is such a property. */
    public boolean has(String property) {
        return node.has(property);
    }

    /** Returns a property; one that is null breaks a rule. */
    public Optional<JsonValue> find(String property) {
        JsonNode found = node.get(property);
        if (found == null) {
            return Optional.empty();
        }
        JsonValue value = new JsonValue(found, this, property, NO_INDEX);
        if (found.isNull()) {
            throw value.broken("null is not allowed here", NULLS);
        }
        return Optional.of(value);
    }

    /** Returns a property that must be there. */
    public JsonValue require(String property, String specification) {
        return find(property).orElseThrow(() -> missing(property, specification));
    }

    /** Refuses an object that has no such property. */
    public void requireProperty(String property, String specification) {
        if (!node.has(property)) {
            throw missing(property, specification);
        }
    }

    /** Returns the properties of what must be an object, in their order. */
    public Iterable<JsonValue> properties(String specification) {
        if (!node.isObject()) {
            throw wrongType("must be an object", specification);
        }
        return () -> new Properties(this, node.properties().iterator());
    }

    /** Returns the elements of what must be an array. */
    public List<JsonValue> elements(String specification) {
        if (!node.isArray()) {
            throw wrongType("must be an array", specification);
        }
        return new Elements(this);
    }

    /** Returns the text of what must be a string. */
    public String text(String specification) {
        if (node instanceof TextNode text) {
            return text.textValue();
        }
        throw wrongType("must be a string", specification);
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

    /** Returns the refusal of a value of another type than this. */
    public BrokenRuleException wrongType(String rule, String specification) {
        return node.isNull() ? broken("null is not allowed here", NULLS) : broken(rule, specification);
    }

    /** Returns the refusal of a property whose name is not among those allowed. */
    public BrokenRuleException unknown(String specification) {
        return broken("this property is not allowed here", specification);
    }

    private BrokenRuleException missing(String property, String specification) {
        return broken("\"" + property + "\" is missing", specification);
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        appendTo(path);
        return path.toString();
    }

    private void appendTo(StringBuilder path) {
        if (parent == null) {
            path.append(name);
            return;
        }
        parent.appendTo(path);
        if (index != NO_INDEX) {
            path.append('[').append(index).append(']');
        } else if (name.chars().allMatch(at -> Character.isLetterOrDigit(at) || at == '_')) {
            path.append('.').append(name);
        } else {
            path.append("['").append(name).append("']");
        }
    }

    private record Properties(JsonValue owner, Iterator<Map.Entry<String, JsonNode>> entries)
            implements Iterator<JsonValue> {
        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public JsonValue next() {
            Map.Entry<String, JsonNode> entry = entries.next();
            return new JsonValue(entry.getValue(), owner, entry.getKey(), NO_INDEX);
        }
    }

    private static final class Elements extends AbstractList<JsonValue> implements RandomAccess {
        private final JsonValue owner;

        Elements(JsonValue owner) {
            this.owner = owner;
        }

        @Override
        public int size() {
            return owner.node.size();
        }

        @Override
        public JsonValue get(int index) {
            return new JsonValue(owner.node.get(Objects.checkIndex(index, size())), owner, "", index);
        }
    }
}
