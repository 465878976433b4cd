package org.gilde.workbench.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page, or blog post, in its current version.
 *
 * @param path the ids of its ancestors from the top, and its own
 * @param body storage format
 * @param note what the last author said about the change
 * @param creator the key of the person who made it
 * @param modifier the key of the person who changed it last
 * @param posted the day that a blog post is of; absent for a page
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
        Instant modified,
        Optional<LocalDate> posted) {

    /** Returns whether it is a blog post: it stands in no tree. */
    public boolean isPost() {
        return posted.isPresent();
    }
}
