package org.gilde.bridge.settings;

import java.util.Optional;
import java.util.Set;
import org.gilde.xapi.access.Tenant;

/**
 * An LRS that Statements are sent to.
 *
 * @param filter which of them
 * @param batchSize Statements of one request
 * @param requestsPerMinute at most
 * @param erasing how people are erased there
 */
public record Forward(Remote remote, Filter filter, int batchSize, int requestsPerMinute, Erasing erasing) {
    /** What an LRS offers for erasing people. */
    public enum Way {
        /** Nothing that could be asked by machine. */
        NONE,
        /** The operator's REST of another bridge. */
        GILDE,
        /** The administrators' API of Yet Analytics' SQL LRS. */
        LRSQL,
        /** The batch deletion of Learning Locker. */
        LEARNING_LOCKER
    }

    /**
     * How people are erased there.
     *
     * @param login where and as whom that is asked; without meaning for {@link Way#NONE}
     * @param tenant whose Statements these are there; of another bridge only
     * @param contact whom to ask for what can not be asked by machine, in the operator's words
     */
    public record Erasing(Way way, Remote login, Tenant tenant, Optional<String> contact) {}

    /**
     * Which Statements; what is empty lets all through. One that voids another one passes whatever its verb and object.
     *
     * @param activities ids of Activities, of the object or of the context; with {@code *} at its end whatever begins so
     * @param tenants their names
     * @param credentials keys of those who sent them
     */
    public record Filter(Set<String> verbs, Set<String> activities, Set<String> tenants, Set<String> credentials) {}
}
