package org.gilde.confluence.community;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that asks something.
 *
 * @param path URL path within Confluence, without its context path
 * @param answers comments by others than who asked; 0 leaves the question open
 */
public record CommunityQuestion(
        long id, String title, String path, Optional<Instant> asked, Optional<String> asker, long answers) {}
