package org.gilde.xapi.document;

import java.time.Instant;

/**
 * A document that is kept.
 *
 * @param updated when it was last written, UTC, microseconds; later than any earlier version's
 */
public record Document(Content content, Instant updated) {}
