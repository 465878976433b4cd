package org.gilde.xapi.access;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Whose tokens (JWT, RFC 7519 and 9068) are taken, and how they are read.
 *
 * @param issuer as tokens name it in {@code iss}, to the letter
 * @param keys where its public keys are; empty to have the issuer say so (OpenID Connect Discovery 4)
 * @param audience that tokens for this LRS name in {@code aud}
 * @param algorithms of signatures that count, such as {@code RS256}
 * @param scopeClaim the claim with the scopes: a text with blanks in between, or an array
 * @param scopePrefix what stands before a scope's word in that claim; may be empty
 * @param tenantClaim the claim with the tenant's name; empty where all are of one tenant
 * @param tenant of all tokens, where no claim says so
 * @param timeout for each question to the provider
 */
public record OidcProvider(
        String issuer,
        Optional<URI> keys,
        String audience,
        Set<String> algorithms,
        String scopeClaim,
        String scopePrefix,
        Optional<String> tenantClaim,
        Tenant tenant,
        Duration timeout) {}
