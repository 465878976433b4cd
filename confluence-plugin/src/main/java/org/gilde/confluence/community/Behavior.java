package org.gilde.confluence.community;

import java.util.Optional;

/**
 * Something that others can see somebody do differently after the course.
 *
 * @param text one sentence
 * @param baseline how many of a hundred times it is done before the course, 0 to 100; nothing while nobody looked
 */
public record Behavior(String text, Optional<Integer> baseline) {}
