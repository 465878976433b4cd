package org.gilde.confluence.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the fields of one JSON object strictly. Messages name fields and never repeat values. */
final class JsonFields {
    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_DIGITS = 40;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final JsonNode object;
    private final String name;

    private JsonFields(JsonNode object, String name) {
        this.object = object;
        this.name = name;
    }

    /** Reads an object that may have these fields and no others. */
    static JsonFields of(JsonNode node, String name, Set<String> allowed) throws RefusedEventException {
        if (!node.isObject()) {
            throw new RefusedEventException(name + " is not an object");
        }
        for (var fields = node.fieldNames(); fields.hasNext(); ) {
            if (!allowed.contains(fields.next())) {
                throw new RefusedEventException(name + " has a field that its schema does not name");
            }
        }
        return new JsonFields(node, name);
    }

    boolean has(String field) {
        return object.has(field);
    }

    int size() {
        return object.size();
    }

    /** Returns the path of a field, for messages. */
    String path(String field) {
        return name + "." + field;
    }

    JsonNode node(String field) throws RefusedEventException {
        JsonNode node = object.get(field);
        if (node == null) {
            throw new RefusedEventException(path(field) + " is missing");
        }
        return node;
    }

    String text(String field) throws RefusedEventException {
        return text(node(field), path(field));
    }

    /** Returns a text that every database keeps. */
    static String text(JsonNode node, String path) throws RefusedEventException {
        if (!node.isTextual()) {
            throw new RefusedEventException(path + " is not a text");
        }
        String text = node.textValue();
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new RefusedEventException(path + " is blank or has more than " + LONGEST_TEXT + " characters");
        }
        return keepable(text, path);
    }

    /** Refuses null characters and halves of characters, which some databases do not keep. */
    static String keepable(String text, String path) throws RefusedEventException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == 0 || Character.getType(point) == Character.SURROGATE) {
                throw new RefusedEventException(path + " has a character that is none");
            }
        }
        return text;
    }

    Optional<String> optionalText(String field) throws RefusedEventException {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    String uuid(String field) throws RefusedEventException {
        String text = text(field);
        if (!UUID_FORM.matcher(text).matches()) {
            throw new RefusedEventException(path(field) + " is not a UUID");
        }
        return UUID.fromString(text).toString().toLowerCase(Locale.ROOT);
    }

    long whole(String field, long least) throws RefusedEventException {
        JsonNode node = node(field);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < least) {
            throw new RefusedEventException(path(field) + " is not a whole number from " + least);
        }
        return node.longValue();
    }

    Optional<Boolean> optionalBoolean(String field) throws RefusedEventException {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!node(field).isBoolean()) {
            throw new RefusedEventException(path(field) + " is neither true nor false");
        }
        return Optional.of(node(field).booleanValue());
    }

    Optional<BigDecimal> optionalNumber(String field) throws RefusedEventException {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!node(field).isNumber()) {
            throw new RefusedEventException(path(field) + " is not a number");
        }
        BigDecimal number = node(field).decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new RefusedEventException(path(field) + " has more than " + MOST_DIGITS + " digits");
        }
        return Optional.of(number);
    }
}
