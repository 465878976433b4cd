package org.gilde.workbench.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Settings as text. Only what Confluence 10 takes: strings, lists and maps of strings, properties. */
final class SettingText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final char STRING = 's';
    private static final char LIST = 'l';
    private static final char MAP = 'm';
    private static final char PROPERTIES = 'p';

    private SettingText() {}

    static String write(Object value) {
        if (value instanceof String text) {
            return STRING + text;
        }
        if (value instanceof Properties properties) {
            return PROPERTIES + json(properties);
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return LIST + json(list);
        }
        if (value instanceof Map<?, ?> map
                && map.keySet().stream().allMatch(String.class::isInstance)
                && map.values().stream().allMatch(String.class::isInstance)) {
            return MAP + json(map);
        }
        throw new IllegalArgumentException("A setting must be a String, a List or Map of String, or Properties, not "
                + value.getClass().getName());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The setting can't be written", e);
        }
    }

    static Object read(String text) {
        String rest = text.substring(1);
        try {
            return switch (text.charAt(0)) {
                case STRING -> rest;
                case LIST -> JSON.readValue(rest, new TypeReference<List<String>>() {});
                case MAP -> JSON.readValue(rest, new TypeReference<Map<String, String>>() {});
                case PROPERTIES -> JSON.readValue(rest, Properties.class);
                default -> throw new IllegalStateException("The setting can't be read");
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The setting can't be read", e);
        }
    }
}
