package org.gilde.confluence.tending;

import java.time.Instant;
import java.util.Optional;

/**
 * A page that wants attention.
 *
 * @param path URL path within Confluence, without its context path
 * @param since when it was asked or last changed
 * @param by full name of whoever asked or last changed it
 */
public record TendedPage(String title, String path, Optional<Instant> since, Optional<String> by) {}
