package org.gilde.bridge.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gilde.xapi.access.Tenant;

/**
 * Gives Activities that a Statement leaves nameless the names that earlier ones gave them: content in a cmi5 player never
 * names its unit, but the LMS does when it launches it. Safe for several threads.
 */
final class ActivityNames {
    private static final String NAME = "name";

    private final KnownActivities activities;

    /** Takes names from what is said there. */
    ActivityNames(KnownActivities activities) {
        this.activities = activities;
    }

    /**
     * Completes events of a tenant. Asks once for all of them, and not at all where each has its names.
     *
     * @throws org.gilde.xapi.store.StoreUnavailableException if the store did not answer; trying again may help
     */
    void complete(Tenant tenant, Collection<LearningEvent> events) {
        Map<String, List<ObjectNode>> nameless = events.stream()
                .flatMap(ActivityNames::nameless)
                .collect(Collectors.groupingBy(activity -> activity.path("id").asText()));
        if (!nameless.isEmpty()) {
            activities
                    .definitions(tenant, nameless.keySet())
                    .forEach((id, definition) -> name(nameless.getOrDefault(id, List.of()), title(definition)));
        }
    }

    private static Stream<ObjectNode> nameless(LearningEvent event) {
        return Stream.of("activity", "course")
                .map(event.json()::get)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(activity -> !activity.has(NAME));
    }

    private static void name(List<ObjectNode> activities, ObjectNode title) {
        if (!title.isEmpty()) {
            activities.forEach(activity -> activity.set(NAME, title));
        }
    }

    /** Of a definition that is not readable nothing is taken: what was learned still arrives. */
    private static ObjectNode title(String definition) {
        try {
            return ActivityTitles.of(Json.MAPPER.readTree(definition).path(NAME));
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
