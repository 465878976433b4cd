package org.gilde.workbench.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * As much of a page, or blog post, as a list or a tree needs.
 *
 * @param path the ids of its ancestors from the top, and its own
 * @param posted the day that a blog post is of; absent for a page
 */
public record PageTitle(
        long id, String spaceKey, String title, Optional<Long> parent, List<Long> path, Optional<LocalDate> posted) {}
