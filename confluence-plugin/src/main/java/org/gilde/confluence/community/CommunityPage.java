package org.gilde.confluence.community;

import java.time.Instant;
import java.util.Optional;

/**
 * A page of a community.
 *
 * @param path URL path within Confluence, without its context path
 * @param changedBy full name
 */
public record CommunityPage(
        long id, String title, String path, Optional<Instant> changed, Optional<String> changedBy) {}
