package org.gilde.bridge.drop;

import java.time.Instant;
import java.util.Optional;

/**
 * A file and what became of it.
 *
 * @param node that reads or read it
 * @param ended empty while it is being read
 * @param outcome {@code reading}, {@code done} or {@code refused}
 * @param taken lines that are stored
 * @param refused lines that are in the report
 */
public record Dropped(
        long id,
        String file,
        String node,
        Instant began,
        Optional<Instant> ended,
        String outcome,
        long taken,
        long refused) {}
