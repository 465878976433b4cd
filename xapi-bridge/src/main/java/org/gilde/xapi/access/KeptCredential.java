package org.gilde.xapi.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A credential as it stands in a store.
 *
 * @param created when its key was first kept; empty where that is not known
 * @param lastUsed when it was last used, coarse to the hour; empty where it never was
 */
public record KeptCredential(Credential credential, Optional<Instant> created, Optional<Instant> lastUsed) {}
