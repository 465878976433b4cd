package org.gilde.xapi.access;

import java.time.Instant;
import java.util.Optional;

/** A kind of token that stands for a credential. Safe for several threads. */
public interface BearerTokens {
    /**
     * Whom a token stands for.
     *
     * @param until when it stands for nobody any more
     */
    record Holder(Credential credential, Instant until) {}

    /**
     * Returns whom a token stands for; empty where it is none of this kind, or not valid now.
     *
     * @throws org.gilde.xapi.LrsException if it is one of this kind and can not be judged, or is refused for a reason
     *     that is worth telling
     */
    Optional<Holder> holder(String token);
}
