package org.gilde.workbench.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page in its current version.
 *
 * @param path the ids of its ancestors from the top, and its own
 * @param body storage format
 * @param note what the last author said about the change
 * @param creator the key of the person who made it
 * @param modifier the key of the person who changed it last
 */
public record WikiPage(
        long id,
        long space,
        String spaceKey,
        Optional<Long> parent,
        List<Long> path,
        String title,
        String body,
        int version,
        String note,
        String creator,
        Instant created,
        String modifier,
        Instant modified) {}
