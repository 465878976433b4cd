package org.gilde.confluence.learning;

import java.time.Instant;

/**
 * An Actor whose events wait, because no user or more than one fits.
 *
 * @param readable the identifier as an administrator reads it
 * @param several whether more than one user fits; else none does
 * @param events how many wait
 * @param since when the oldest began to wait
 */
public record UnmatchedActor(String readable, boolean several, long events, Instant since) {}
