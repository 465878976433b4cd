package org.gilde.bridge.pull;

import java.time.Instant;
import java.util.Optional;

/**
 * One Statement as a source gave it.
 *
 * @param text as received
 * @param id as the text says, empty where it says none
 * @param stored when the source kept it
 * @param authority who vouches for it: one JSON value
 */
record Pulled(String text, String id, Optional<Instant> stored, Optional<String> authority) {}
