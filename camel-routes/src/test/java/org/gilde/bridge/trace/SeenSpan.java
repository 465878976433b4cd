package org.gilde.bridge.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.shaded.com.google.protobuf.ByteString;
import org.apache.kafka.shaded.io.opentelemetry.proto.common.v1.AnyValue;
import org.apache.kafka.shaded.io.opentelemetry.proto.trace.v1.Span;

/** A span as a collector has it; ids as hexadecimal digits, links as the ids of the spans they lead to. */
public record SeenSpan(
        String name,
        String trace,
        String id,
        String parent,
        List<String> links,
        Map<String, String> attributes,
        boolean isFailed,
        int events,
        String state) {

    static SeenSpan of(Span span) {
        return new SeenSpan(
                span.getName(),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getLinksList().stream().map(each -> hex(each.getSpanId())).toList(),
                span.getAttributesList().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey(), each -> text(each.getValue()), (a, b) -> b, TreeMap::new)),
                span.getStatus().getCodeValue() == 2,
                span.getEventsCount(),
                span.getTraceState());
    }

    /** Returns one that came as JSON. */
    static SeenSpan of(JsonNode json) {
        Map<String, String> attributes = new TreeMap<>();
        json.path("attributes")
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        return new SeenSpan(
                json.path("name").asText(),
                json.path("trace").asText(),
                json.path("id").asText(),
                json.path("parent").asText(),
                json.path("links").valueStream().map(JsonNode::asText).toList(),
                attributes,
                json.path("isFailed").asBoolean(),
                json.path("events").asInt(),
                json.path("state").asText());
    }

    /** Returns what an attribute says, empty where there is none. */
    public String of(Figure figure) {
        return attributes.getOrDefault(figure.key(), "");
    }

    /** Returns what an attribute says, empty where there is none. */
    public String of(Word word) {
        return attributes.getOrDefault(word.key(), "");
    }

    /** Returns the class of what failed, empty where nothing did. */
    public String error() {
        return attributes.getOrDefault("error.type", "");
    }

    /** Says whether it is of a step there. */
    public boolean isOf(Place place) {
        return name.equals(place.title());
    }

    /** Says whether this is the step within which that one is. */
    public boolean holds(SeenSpan inner) {
        return inner.trace.equals(trace) && inner.parent.equals(id);
    }

    private static String text(AnyValue value) {
        return Optional.of(value.getStringValue())
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Long.toString(value.getIntValue()));
    }

    private static String hex(ByteString bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte each : bytes.toByteArray()) {
            hex.append(Character.forDigit((each >> 4) & 15, 16)).append(Character.forDigit(each & 15, 16));
        }
        return hex.toString();
    }
}
