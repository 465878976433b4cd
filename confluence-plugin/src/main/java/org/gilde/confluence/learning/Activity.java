package org.gilde.confluence.learning;

import java.util.Optional;

/**
 * Something to learn.
 *
 * @param id IRI, as the learning system writes it
 * @param type IRI of the activity type
 */
public record Activity(String id, Optional<String> type, Titles titles) {}
