package org.gilde.workbench.content;

import java.util.List;
import java.util.Optional;

/**
 * As much of a page as a list or a tree needs.
 *
 * @param path the ids of its ancestors from the top, and its own
 */
public record PageTitle(long id, String spaceKey, String title, Optional<Long> parent, List<Long> path) {}
