package org.gilde.bridge.settings;

import java.util.Set;

/**
 * An LRS that Statements are sent to.
 *
 * @param filter which of them
 * @param batchSize Statements of one request
 * @param requestsPerMinute at most
 */
public record Forward(Remote remote, Filter filter, int batchSize, int requestsPerMinute) {
    /**
     * Which Statements; what is empty lets all through. One that voids another one passes whatever its verb and object.
     *
     * @param activities ids of Activities, of the object or of the context; with {@code *} at its end whatever begins so
     * @param tenants their names
     * @param credentials keys of those who sent them
     */
    public record Filter(Set<String> verbs, Set<String> activities, Set<String> tenants, Set<String> credentials) {}
}
