package org.gilde.workbench.content;

import java.time.Instant;
import java.util.Optional;

/**
 * One comment on a page.
 *
 * @param parent the comment it answers
 * @param body storage format
 * @param creator the key of the person who wrote it
 */
public record WikiComment(
        long id, long page, Optional<Long> parent, String body, String creator, Instant created, Instant modified) {}
