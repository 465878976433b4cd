package org.gilde.bridge.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which Activities are courses, and the nearest one around what a Statement is about. */
final class Courses {
    private static final List<String> PLACES = List.of("parent", "grouping", "category");
    private static final Set<String> TYPES = Set.of(
            "https://w3id.org/xapi/cmi5/activitytype/course",
            "http://adlnet.gov/expapi/activities/course",
            "http://id.tincanapi.com/activitytype/lms/course",
            "http://lrs.learninglocker.net/define/type/moodle/course");

    private Courses() {}

    /**
     * One that was found.
     *
     * @param place among the context's Activities
     * @param course the Activity as the Statement has it
     */
    record Around(String place, JsonNode course) {}

    static boolean isType(String type) {
        return TYPES.contains(type);
    }

    static boolean isCourse(JsonNode activity) {
        return isType(activity.path("definition").path("type").asText());
    }

    /** Returns the nearest course among the context's Activities; each place holds one or an array. */
    static Optional<Around> nearest(JsonNode contextActivities) {
        for (String place : PLACES) {
            JsonNode found = contextActivities.path(place);
            for (JsonNode candidate : found.isObject() ? List.of(found) : found) {
                if (isCourse(candidate) && candidate.path("id").isTextual()) {
                    return Optional.of(new Around(place, candidate));
                }
            }
        }
        return Optional.empty();
    }
}
