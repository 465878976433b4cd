package org.gilde.bridge.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gilde.xapi.access.Tenant;

/**
 * An LRS whose Statements are read.
 *
 * @param tenant whose they become
 * @param filter which of them; as the LRS itself filters
 * @param every how long to wait once all was read
 * @param overlap how long a Statement may be on its way into that LRS; so much is read again
 * @param requestsPerMinute at most
 * @param pageSize Statements of one answer
 * @param attachments whether their contents are asked for
 * @param minimises whether only what a learning event needs is stored of them
 */
public record Pull(
        Remote remote,
        Tenant tenant,
        Filter filter,
        Duration every,
        Duration overlap,
        int requestsPerMinute,
        int pageSize,
        boolean attachments,
        boolean minimises) {
    /**
     * Which Statements; empty for all.
     *
     * @param agent an Agent as one JSON object
     * @param since only what was stored there after this moment
     */
    public record Filter(
            Optional<String> verb, Optional<String> activity, Optional<String> agent, Optional<Instant> since) {}
}
