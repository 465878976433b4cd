package org.gilde.workbench.content;

import java.time.Instant;

/**
 * One version of a page.
 *
 * @param body storage format
 * @param author the key of the person who saved it
 */
public record PageVersion(long page, int version, String title, String body, String note, String author, Instant at) {}
