package org.gilde.xapi.access;

import java.time.Instant;

/**
 * A token for content, as it is kept.
 *
 * @param credential key of the one that handed it out and vouches for what comes with it
 * @param binding how far it reaches
 * @param expires when it ends
 */
public record IssuedToken(String credential, Binding binding, Instant expires) {}
